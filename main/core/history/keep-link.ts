import type { CallId } from '#shared/domain/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HistoryRepository } from '../ports/history-repository.ts';

type LinkProblem = 'no-such-call' | 'no-such-match';

export interface LinkPlaces {
  readonly calls: { link(id: CallId, matchId: string, on: boolean): Result<void, LinkProblem> };
  readonly history: Pick<HistoryRepository, 'get' | 'save'>;
  /** After the history alone changed. */
  readonly onHistoryChanged: (id: CallId) => void;
}

/** Keeps that a call belongs to one more of its records, or does not any more; durable when it returns. */
export function keepLink(
  places: LinkPlaces,
  id: CallId,
  matchId: string,
  on: boolean,
): Result<void, LinkProblem> {
  const { calls, history, onHistoryChanged } = places;
  const linked = calls.link(id, matchId, on);
  if (linked.ok || linked.problem === 'no-such-match') return linked;
  const entry = history.get(id);
  if (entry === undefined) return fail('no-such-call');
  if (!entry.records.some((match) => match.id === matchId)) return fail('no-such-match');
  const others = (entry.linked ?? []).filter((each) => each !== matchId);
  history.save({ ...entry, linked: on ? [...others, matchId] : others });
  onHistoryChanged(id);
  return ok();
}
