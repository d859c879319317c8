import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { entryWith } from '../history/keep-choice.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';

type Kept = Result<void, 'no-such-call' | 'no-such-match'>;

export interface RecordPlaces {
  /** Calls in view: they are written to the history with every change. */
  readonly calls: {
    addMatch(id: CallId, match: Match): Result<void, 'no-such-call'>;
    chooseMatch(id: CallId, matchId: string): Kept;
    link(id: CallId, matchId: string, on: boolean): Kept;
  };
  readonly history: Pick<HistoryRepository, 'get' | 'save'>;
  /** After the history alone changed: which record this call is with, or which further ones. */
  readonly onHistoryChanged: (id: CallId, what: 'record' | 'links') => void;
}

/**
 * Keeps a record that no lookup of the call had found, in view or past, and durable when it returns: as the record that
 * the call is with, or as one more that it belongs to.
 */
export function keepRecord(
  places: RecordPlaces,
  id: CallId,
  match: Match,
  as: 'own' | 'further',
): Result<void, 'no-such-call'> {
  const { calls, history, onHistoryChanged } = places;
  if (calls.addMatch(id, match).ok) {
    if (as === 'own') calls.chooseMatch(id, match.id);
    else calls.link(id, match.id, true);
    return ok();
  }
  const entry = history.get(id);
  if (entry === undefined) return fail('no-such-call');
  history.save(as === 'own' ? entryWith(entry, match) : furtherOf(entry, match));
  onHistoryChanged(id, as === 'own' ? 'record' : 'links');
  return ok();
}

function furtherOf(entry: HistoryEntry, match: Match): HistoryEntry {
  const isKnown = entry.records.some((each) => each.id === match.id);
  const linked = (entry.linked ?? []).filter((each) => each !== match.id);
  return {
    ...entry,
    records: isKnown ? entry.records : [...entry.records, match],
    linked: [...linked, match.id],
  };
}
