import type { HistoryEntry } from '#shared/domain/history.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';

/**
 * Closes the rows of calls that a crash cut off, at start, before any new call. The end is the last heartbeat, at most
 * 5 s before the crash. An answered call is `answered` with the talk time up to then; one that nobody answered is
 * `failed`, whoever began it: nobody knows whether the caller gave up or another agent took it. Both say `restart`.
 * Returns how many rows were closed.
 */
export function repairAfterCrash(history: HistoryRepository): number {
  const cutOff = history.unfinished();
  for (const entry of cutOff) history.save(closed(entry));
  return cutOff.length;
}

function closed(entry: HistoryEntry): HistoryEntry {
  return {
    ...entry,
    endedAt: entry.startedAt + entry.totalMs,
    result: entry.answeredAt === undefined ? 'failed' : 'answered',
    cause: { by: 'restart' },
  };
}
