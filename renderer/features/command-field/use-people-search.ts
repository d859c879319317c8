import { useEffect, useMemo, useState } from 'react';

import type { LookupFailure } from '#shared/domain/match.ts';
import type { Person } from '#shared/domain/person.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { notKnown, useLivePeople } from './use-live-people.ts';

const DEBOUNCE_MS = 100;

export interface PeopleSearch {
  readonly people: readonly Person[];
  /** The text these people were found for; undefined before the first answer. */
  readonly text: string | undefined;
  readonly failed: boolean;
  /** Company address books that are asked now, too, have not answered yet. */
  readonly isLooking: boolean;
  /** Company address books that were asked now, too, and did not answer. */
  readonly failures: readonly LookupFailure[];
}

const NOTHING: PeopleSearch = { people: [], text: undefined, failed: false, isLooking: false, failures: [] };

/**
 * People that fit the text, renewed as it or the address books change; a slow answer to an older text is dropped. Those
 * of this computer come at once, those of servers that are asked now behind them.
 */
export function usePeopleSearch(text: string, limit: number, enabled: boolean): PeopleSearch {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.peopleRevision);
  const [found, setFound] = useState<PeopleSearch & { readonly revision?: number }>(NOTHING);
  const wanted = text.trim().slice(0, 100);
  useEffect(() => {
    if (!enabled) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void ask('people:search', { text: wanted, limit }).then((reply) => {
        if (!current) return;
        const people = reply.ok ? reply.value : [];
        setFound({ ...NOTHING, people, text: wanted, failed: !reply.ok, revision });
      });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, wanted, limit, enabled, revision]);
  const live = useLivePeople(wanted, enabled);
  return useMemo(() => {
    if (!enabled) return NOTHING;
    if (found.text !== wanted) return found;
    const { people, isLooking, failures } = live;
    return {
      ...found,
      people: [...found.people, ...notKnown(people, found.people)].slice(0, limit),
      isLooking,
      failures,
    };
  }, [enabled, found, wanted, live, limit]);
}
