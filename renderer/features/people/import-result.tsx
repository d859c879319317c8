import type { ImportReport } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-wizard.module.css';

export interface ImportResultProps {
  readonly report: ImportReport;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What came in, what was renewed, and each row that was left out with the reason. */
export function ImportResult({ report, onAgain, onDone }: ImportResultProps) {
  const { t } = useTexts();
  const { imported, updated, refused, refusals } = report;
  return (
    <>
      <output>
        <ul className={styles['sums']}>
          <li>{t('people.wizard.imported', { count: imported })}</li>
          {updated > 0 && <li>{t('people.wizard.updated', { count: updated })}</li>}
          {refused > 0 && <li>{t('people.wizard.refused', { count: refused })}</li>}
        </ul>
      </output>
      {refused > 0 && (
        <section className={styles['refusals']}>
          <p className={styles['hint']}>{t('people.wizard.refusedHint')}</p>
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal.position}>
                <b>
                  {t('people.wizard.row', {
                    position: refusal.position,
                    reason: t(`people.wizard.reason.${refusal.reason}`),
                  })}
                </b>
                <small>{refusal.text}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles['buttons']}>
        <Button size="large" onClick={onAgain}>
          {t('people.wizard.again')}
        </Button>
        <Button kind="primary" size="large" onClick={onDone}>
          {t('people.wizard.done')}
        </Button>
      </div>
    </>
  );
}
