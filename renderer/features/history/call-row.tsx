import { useTexts } from '../../i18n/use-texts.ts';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useDates } from '../../i18n/use-dates.ts';
import styles from './call-row.module.css';
import { entryFacts, entryName } from './entry-text.ts';
import { ResultIcon } from './result-icon.tsx';

/** One call in a list: sign, name, result in words, time. */
export function CallRow({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <span className={styles['row']}>
      <ResultIcon entry={entry} />
      <span className={styles['words']}>
        <b dir="auto">{entryName(entry, t)}</b>
        <small>{entryFacts(entry, t)}</small>
      </span>
      <time className={styles['time']}>{dates.clock(entry.startedAt)}</time>
    </span>
  );
}
