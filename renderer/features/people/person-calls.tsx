import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { CutLine } from '../../ui/cut-line.tsx';
import { entryFacts, entryWords } from '../history/entry-text.ts';
import { ResultIcon } from '../history/result-icon.tsx';
import styles from './person-page.module.css';

const SHOWN = 5;

export interface PersonCallsProps {
  readonly numbers: readonly string[];
  readonly onOpen: (id: CallId) => void;
}

/** The last calls with any of these numbers. */
export function PersonCalls({ numbers, onOpen }: PersonCallsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const calls = useCalls(JSON.stringify(numbers));
  if (calls === undefined) return null;
  return (
    <section className={styles['calls']} ref={arrowKeys} aria-labelledby="person-calls">
      <h3 id="person-calls">{t('people.lastCalls')}</h3>
      {calls.length === 0 && <p>{t('people.noCalls')}</p>}
      <ul>
        {calls.map((call) => (
          <li key={call.id}>
            <button type="button" data-row onClick={() => onOpen(call.id)}>
              <ResultIcon entry={call} />
              <span className="two-lines">
                <b>{dates.dayAndClock(call.startedAt, today)}</b>
                <CutLine facts={entryFacts(call, t)} words={entryWords(call)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param key the numbers as JSON, so that equal lists ask once */
function useCalls(key: string): readonly HistoryEntry[] | undefined {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [read, setRead] = useState<{ readonly revision: number; readonly calls: readonly HistoryEntry[] }>();
  useEffect(() => {
    let current = true;
    const numbers = JSON.parse(key) as string[];
    if (numbers.length === 0) return undefined;
    void ask('history:list', { narrow: { numbers }, limit: SHOWN }).then((reply) => {
      if (current && reply.ok) setRead({ revision, calls: reply.value.entries });
    });
    return () => {
      current = false;
    };
  }, [ask, key, revision]);
  return read?.calls;
}
