import type { HistoryEntry, HistoryPage, HistoryPlaces, HistoryQuery } from '#shared/domain/history.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import type { Result } from '#shared/result.ts';

/** Beyond it missed calls are not counted: nobody reads such a number, and it is counted while a call rings. */
export const MISSED_MAX = 999;

/**
 * Calls on disk. `save` is durable before it returns and replaces the row of the same id.
 * Pages are ordered newest first by start, then id; a cursor stays valid while rows are added.
 */
export interface HistoryRepository {
  save(entry: HistoryEntry): void;
  get(id: CallId): HistoryEntry | undefined;
  note(id: CallId, text: string): boolean;
  list(query: HistoryQuery): Result<HistoryPage, 'bad-cursor'>;
  /** Through which lines and queues there are calls, 50 of each at most; a line by its newest name. */
  places(): HistoryPlaces;
  /** Earlier calls with this number, newest first, and how many there are in all. */
  withNumber(
    e164OrRaw: string,
    limit: number,
  ): { readonly total: number; readonly entries: readonly HistoryEntry[] };
  /** Rows without a result: calls that a crash cut off. */
  unfinished(): readonly HistoryEntry[];
  /** Missed calls that began after the mark set by `markSeen`, up to `MISSED_MAX`. */
  unseenMissed(): number;
  markSeen(at: number): void;
  matches(e164OrRaw: string): readonly Match[];
  /** Removes these calls with everything that is known of them. */
  remove(ids: readonly CallId[]): void;
  /** Removes calls that are over and began before this moment; returns how many. */
  removeBefore(at: number): number;
  /** Empties the notes of such calls; returns of how many. */
  clearNotesBefore(at: number): number;
  /** Removes all calls of a line: the demo leaves nothing behind. */
  forgetLine(lineId: LineId): void;
}
