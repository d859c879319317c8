import type { Match } from '#shared/domain/match.ts';

/** More records than these for some words are a question that was too short. */
export const RECORDS_FOUND_MAX = 20;

/** A record that fits what the agent typed. */
export interface FoundRecord {
  readonly type: Match['recordType'];
  readonly id: string;
  readonly name: string;
  readonly company?: string;
  /** One more line by which people tell it from others, for example a case's number. */
  readonly detail?: string;
  /** A number of its own, where the answer says one. */
  readonly number?: string;
}

/**
 * One place in which records are found by words: names, and where the place has such, numbers of cases or tickets. At most
 * `RECORDS_FOUND_MAX`, best first. Slow ones MUST stop when the signal aborts; no answer is a rejection with
 * `LookupRefused`. Telephone numbers are the matter of `LookupSource`.
 */
export interface RecordSearch {
  /** Milliseconds after which its answer is not waited for. */
  readonly deadlineMs: number;
  search(text: string, signal: AbortSignal): Promise<readonly FoundRecord[]> | readonly FoundRecord[];
}
