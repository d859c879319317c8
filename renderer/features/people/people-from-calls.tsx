import { Phone } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Person } from '#shared/domain/person.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { numberText } from '../calls/party-name.ts';
import { redialNumber } from '../history/entry-text.ts';
import { useCallBack } from '../lines/use-call-back.ts';
import { initials } from './initials.ts';
import styles from './people-place.module.css';
import { notInBook } from './not-in-book.ts';

const READ = 60;

export interface PeopleFromCallsProps {
  readonly search: string;
  /** Who was found in the address book, and is not shown again. */
  readonly people: readonly Person[];
}

/** People whom only past calls know, while somebody is searched for. */
export function PeopleFromCalls({ search, people }: PeopleFromCallsProps) {
  const { t } = useTexts();
  const callBack = useCallBack();
  const calls = useNamedCalls(search);
  const callers = notInBook(calls, people);
  if (callers.length === 0) return null;
  return (
    <section aria-labelledby="from-calls">
      <h3 id="from-calls" className={styles['source']}>
        {t('people.source.history')}
      </h3>
      <ul className={styles['further']}>
        {callers.map((call) => {
          const number = redialNumber(call);
          return (
            <li key={call.id} className={styles['person']}>
              <span className={styles['initials']} aria-hidden="true">
                {initials(call.name)}
              </span>
              <span className="two-lines" title={call.name}>
                <b dir="auto">{call.name}</b>
                <small dir="auto">{call.company}</small>
              </span>
              {number !== undefined && (
                <Button
                  kind="quiet"
                  className={styles['number'] ?? ''}
                  icon={<Phone size={14} aria-hidden="true" />}
                  data-row
                  aria-label={t('people.callNumber', { name: call.name, number: numberText(call.number, t) })}
                  onClick={() => void callBack(number, call.lineId)}
                >
                  <bdi>{numberText(call.number, t)}</bdi>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useNamedCalls(search: string): readonly HistoryEntry[] {
  const ask = useAsk();
  const [found, setFound] = useState<{ readonly search: string; readonly calls: readonly HistoryEntry[] }>();
  const wanted = search.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    let current = true;
    void ask('history:list', { search: wanted, limit: READ }).then((reply) => {
      if (current && reply.ok) setFound({ search: wanted, calls: reply.value.entries });
    });
    return () => {
      current = false;
    };
  }, [ask, wanted]);
  return wanted !== '' && found?.search === wanted ? found.calls : [];
}
