import type { CallId } from '#shared/domain/ids.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';

/**
 * The outbox on disk. Every write is durable before it returns: what is added outlives a kill or a power cut right
 * behind it. Items keep the order in which they were added. A row that is not what was written (its checksum differs)
 * is set aside, never sent and never deleted.
 */
export interface OutboxRepository {
  /** Adds an item behind all others; false when one with its key was added before, which then stays as it is. */
  add(item: OutboxItem): boolean;
  /** Replaces the item of this id; lane and key never change. */
  save(item: OutboxItem): void;
  get(id: string): OutboxItem | undefined;
  /** All items of a lane, oldest first, those that are over included. */
  lane(lane: string): readonly OutboxItem[];
  /** All items that wait for a lane, oldest first, those that are over included. */
  behind(lane: string): readonly OutboxItem[];
  /** Accounts that have items that are not over. */
  openAccounts(): readonly string[];
  /**
   * Items of an account that may be worked on by `until`: held, waiting or unsure, due, the first of their lane that is
   * not over, and with nothing open in the lane they wait for but what frees them by then. The longest due first.
   */
  due(account: string, until: number, limit: number): readonly OutboxItem[];
  /** When the next such item of an account is due, as things stand now; undefined when none is on the list. */
  nextDueAt(account: string, now: number): number | undefined;
  /** Items with a request on its way: right after a start, those that a crash cut off. */
  underWay(): readonly OutboxItem[];
  /** Items that are not over, oldest first. */
  open(limit: number): readonly OutboxItem[];
  /** Beginnings that are all there is in their lane, discarded ones left out: calls whose end nobody has written down. */
  begunOnly(): readonly OutboxItem[];
  /** How many are not over, and how many of those are refused. */
  counts(): { readonly open: number; readonly refused: number };
  /** How many rows were set aside since the file was made. */
  damaged(): number;
  /** Everything about a call, for whatever account, oldest first. */
  ofCall(callId: CallId): readonly OutboxItem[];
  /** Removes it, what was set aside included; returns how many items went. */
  removeOfCall(callId: CallId): number;
  /** Forgets lanes in which everything is over since before `at`, but for those that something open waits for. */
  forget(at: number): void;
}
