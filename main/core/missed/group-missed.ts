import type { HistoryEntry } from '#shared/domain/history.ts';
import type { MissedPerson } from '#shared/domain/missed.ts';

import { numberKey } from '../numbers/number-key.ts';

/** Calls, newest first, by who called: whoever called last comes first, under the newest name that is known. */
export function groupMissed(calls: readonly HistoryEntry[]): readonly MissedPerson[] {
  const people = new Map<string, MissedPerson>();
  for (const call of calls) {
    const key = numberKey(call.number);
    const known = people.get(key);
    people.set(key, known === undefined ? personOf(key, call) : withCall(known, call));
  }
  return [...people.values()];
}

function personOf(key: string, call: HistoryEntry): MissedPerson {
  const { number, name, company, queue, lineId, id, startedAt } = call;
  return {
    key,
    number,
    name: key === '' ? '' : name,
    ...(company !== undefined && { company }),
    ...(queue !== undefined && { queue }),
    lineId,
    lastCall: id,
    lastAt: startedAt,
    calls: 1,
  };
}

function withCall(person: MissedPerson, { name, company }: HistoryEntry): MissedPerson {
  const isNamed = person.name !== '' || person.key === '';
  return {
    ...person,
    ...(!isNamed && { name, ...(company !== undefined && { company }) }),
    calls: person.calls + 1,
  };
}
