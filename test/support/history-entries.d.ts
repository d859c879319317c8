import { CallId } from '#shared/domain/ids.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
/** The id of the call with that number, always the same. */
export declare function callIdOf(index: number): CallId;
/** A finished, answered call; each index is a minute later and has an id of its own. */
export declare function historyEntry(index: number, changes?: Partial<HistoryEntry>): HistoryEntry;
