import type { EraseReport } from '#shared/domain/privacy.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './privacy.module.css';

/** What was erased, and what lies in CRMs and has to be erased there. */
export function EraseResult({ report }: { readonly report: EraseReport }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const { calls, recordings, texts, promises, people, leftInCrm, comesBack } = report;
  return (
    <div className={styles['found']}>
      <b>{t('settings.privacy.erased')}</b>
      <p>
        {dotted(
          [
            t('settings.privacy.calls', { count: calls }),
            t('settings.privacy.recordings', { count: recordings }),
            t('settings.privacy.texts', { count: texts }),
            t('settings.privacy.promises', { count: promises }),
            t('settings.privacy.people', { count: people }),
          ],
          t,
        )}
      </p>
      <p>{t(leftInCrm.length === 0 ? 'settings.privacy.nothingLeft' : 'settings.privacy.left')}</p>
      {leftInCrm.length > 0 && (
        <ul className={styles['left']}>
          {leftInCrm.map(({ systemName, id, step, startedAt }) => (
            <li key={`${systemName} ${step} ${id} ${startedAt}`}>
              {t('settings.privacy.leftRow', {
                system: systemName,
                step: t(`crm.step.${step}`),
                id,
                when: dates.dayAndClockWithin(startedAt, today),
              })}
            </li>
          ))}
        </ul>
      )}
      {comesBack.length > 0 && (
        <>
          <p>{t('settings.privacy.comesBack')}</p>
          <ul className={styles['left']}>
            {comesBack.map(({ book, name }) => (
              <li key={`${book} ${name}`} dir="auto">
                {t('settings.privacy.comesBackRow', { book, name })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
