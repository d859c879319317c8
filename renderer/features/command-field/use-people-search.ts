import { useEffect, useState } from 'react';

import type { Person } from '#shared/domain/person.ts';
import { useAsk } from '../../bridge/use-command.ts';

const DEBOUNCE_MS = 100;

export interface PeopleSearch {
  readonly people: readonly Person[];
  /** The text these people were found for; undefined before the first answer. */
  readonly text: string | undefined;
  readonly failed: boolean;
}

const NOTHING: PeopleSearch = { people: [], text: undefined, failed: false };

/** People that fit the text, renewed as it changes; a slow answer to an older text is dropped. */
export function usePeopleSearch(text: string, limit: number, enabled: boolean): PeopleSearch {
  const ask = useAsk();
  const [found, setFound] = useState<PeopleSearch>(NOTHING);
  const wanted = text.trim().slice(0, 100);
  useEffect(() => {
    if (!enabled) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void ask('people:search', { text: wanted, limit }).then((reply) => {
        if (!current) return;
        setFound({ people: reply.ok ? reply.value : [], text: wanted, failed: !reply.ok });
      });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, wanted, limit, enabled]);
  return enabled ? found : NOTHING;
}
