import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HistoryRepository } from '../ports/history-repository.ts';

type ChoiceProblem = 'no-such-call' | 'no-such-match';

export interface ChoicePlaces {
  readonly calls: { chooseMatch(id: CallId, matchId: string): Result<void, ChoiceProblem> };
  readonly history: Pick<HistoryRepository, 'get' | 'save'>;
  /** After the history alone changed. */
  readonly onHistoryChanged: (id: CallId) => void;
}

/** Keeps which of its records a call, in view or past, was with; durable when it returns. */
export function keepChoice(places: ChoicePlaces, id: CallId, matchId: string): Result<void, ChoiceProblem> {
  const { calls, history, onHistoryChanged } = places;
  const chosen = calls.chooseMatch(id, matchId);
  if (chosen.ok || chosen.problem === 'no-such-match') return chosen;
  const entry = history.get(id);
  if (entry === undefined) return fail('no-such-call');
  const match = entry.records.find((each) => each.id === matchId);
  if (match === undefined) return fail('no-such-match');
  history.save(entryWith(entry, match));
  onHistoryChanged(id);
  return ok();
}

/** A past call that was with this record. */
export function entryWith(entry: HistoryEntry, match: Match): HistoryEntry {
  const { undecided: _decided, company: _before, ...rest } = entry;
  const { name, company } = match;
  const others = entry.records.filter(({ id }) => id !== match.id);
  return {
    ...rest,
    name,
    ...(company !== undefined && { company }),
    records: [match, ...others],
    ...(entry.linked !== undefined && { linked: entry.linked.filter((id) => id !== match.id) }),
  };
}
