import { useTexts } from '../../i18n/use-texts.ts';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { CutLine } from '../../ui/cut-line.tsx';
import styles from './call-row.module.css';
import { entryFacts, entryName, entryWords } from './entry-text.ts';
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
        <CutLine facts={entryFacts(entry, t)} words={entryWords(entry)} />
      </span>
      <time className={styles['time']}>{dates.clock(entry.startedAt)}</time>
    </span>
  );
}
