import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { fail, type Result } from '#shared/result.ts';

import { keepRecord, type RecordPlaces } from './keep-record.ts';
import type { RecordFinder } from './record-finder.ts';

export interface LinkFoundPlaces extends RecordPlaces {
  /** The call as it is now, in view or past. */
  readonly entryOf: (id: CallId) => HistoryEntry | undefined;
  readonly finder: Pick<RecordFinder, 'known'>;
}

/**
 * A call belongs to a record that somebody searched for: as one more, or, where no record was known, as its own. Durable
 * when it returns.
 */
export function linkFound(
  places: LinkFoundPlaces,
  id: CallId,
  matchId: string,
): Result<void, 'no-such-call' | 'no-such-match'> {
  const { entryOf, finder } = places;
  const entry = entryOf(id);
  if (entry === undefined) return fail('no-such-call');
  const known = entry.records.find((each) => each.id === matchId);
  const match = known ?? finder.known(matchId);
  if (match === undefined) return fail('no-such-match');
  const hasOne = entry.records.some(({ recordType }) => recordType !== 'past-call');
  return keepRecord(places, id, match, hasOne ? 'further' : 'own');
}
