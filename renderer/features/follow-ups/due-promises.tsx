import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './follow-ups.module.css';
import { PromiseRow } from './promise-row.tsx';

/** Promised calls whose time has come, until they are kept or put off. */
export function DuePromises() {
  const { t } = useTexts();
  const due = useSnapshot((snapshot) => snapshot.followUps.due);
  if (due.length === 0) return null;
  return (
    <ul className={styles['due']} aria-label={t('followUp.due')}>
      {due.map((promise) => (
        <PromiseRow key={promise.id} promise={promise} />
      ))}
    </ul>
  );
}
