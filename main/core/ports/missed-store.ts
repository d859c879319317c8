import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';

/**
 * Which calls of the history came while the agent was away and wait to be handled, on disk. A call that leaves the
 * history leaves here too. Every change is durable before it returns.
 */
export interface MissedStore {
  add(id: CallId): void;
  /** Newest first, up to `limit`. */
  list(limit: number): readonly HistoryEntry[];
  remove(ids: readonly CallId[]): void;
  clear(): void;
}
