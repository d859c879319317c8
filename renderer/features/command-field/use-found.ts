import { useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Person } from '#shared/domain/person.ts';
import { dialable } from './dialable.ts';
import { foundRows, type FoundRow } from './found-rows.ts';
import { usePickups } from './pickups.ts';
import { useCallsFound } from './use-calls-found.ts';
import { usePeopleSearch } from './use-people-search.ts';

const PEOPLE = 20;
const CALLS = 5;

export interface FoundState {
  readonly rows: readonly FoundRow[];
  /** `looking` until all that is asked has answered for exactly this text, or something is found here. */
  readonly state: 'looking' | 'found' | 'nothing' | 'failed';
}

interface Answer {
  readonly people: readonly Person[];
  readonly calls: readonly HistoryEntry[];
}

/**
 * Everything that fits the text. What was found for an older text stays until people and history have both answered, so
 * that no row comes in above another that somebody is about to press.
 */
export function useFound(text: string): FoundState {
  const people = usePeopleSearch(text, PEOPLE, true);
  const past = useCallsFound(text, CALLS);
  const [answer, setAnswer] = useState<Answer>({ people: [], calls: [] });
  const wanted = text.trim().slice(0, 100);
  const isAnswered = people.text === wanted && past.text === wanted;
  if (isAnswered && (answer.people !== people.people || answer.calls !== past.calls))
    setAnswer({ people: people.people, calls: past.calls });
  const pickups = usePickups(text, answer.people);
  const rows = foundRows({ text, pickups, ...answer });
  if (!isAnswered) return { rows, state: 'looking' };
  if (people.failed || past.failed) return { rows, state: 'failed' };
  if (rows.length > 0 || dialable(text) !== undefined) return { rows, state: 'found' };
  return { rows, state: people.isLooking ? 'looking' : 'nothing' };
}
