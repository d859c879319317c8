import { useEffect, useState } from 'react';

import type { LookupFailure } from '#shared/domain/match.ts';
import type { Person } from '#shared/domain/person.ts';
import { useAsk } from '../../bridge/use-command.ts';

/** A server is asked when somebody stops typing for a moment. */
const DEBOUNCE_MS = 300;
const SIGNS_MIN = 2;

export interface LivePeople {
  readonly people: readonly Person[];
  /** They have not answered for this text yet; each has three seconds. */
  readonly isLooking: boolean;
  /** Company address books that did not answer. */
  readonly failures: readonly LookupFailure[];
}

const NOTHING: LivePeople = { people: [], isLooking: false, failures: [] };
const LOOKING: LivePeople = { ...NOTHING, isLooking: true };

/** People of company address books that are asked now; nothing where none is, or until it has answered for this text. */
export function useLivePeople(text: string, enabled: boolean): LivePeople {
  const ask = useAsk();
  const [found, setFound] = useState<LivePeople & { readonly text: string }>({ ...NOTHING, text: '' });
  const isAsked = enabled && text.length >= SIGNS_MIN;
  useEffect(() => {
    if (!isAsked) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void ask('people:search-live', { text }).then((reply) => {
        if (current) setFound({ ...NOTHING, ...(reply.ok && reply.value), text });
      });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, text, isAsked]);
  if (!isAsked) return NOTHING;
  return found.text === text ? found : LOOKING;
}

/** Those of `live` who are not among `known` already: the copy has them under the same number or address. */
export function notKnown(live: readonly Person[], known: readonly Person[]): readonly Person[] {
  const reached = new Set(known.flatMap(waysTo));
  return live.filter((person) => !waysTo(person).some((way) => reached.has(way)));
}

function waysTo({ numbers, email }: Person): readonly string[] {
  const calls = numbers.map(({ number, e164 }) => e164 ?? number);
  return email === undefined ? calls : [...calls, email.toLowerCase()];
}
