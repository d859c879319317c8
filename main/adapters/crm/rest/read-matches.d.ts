import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { RestLookup } from '#shared/domain/rest-definition.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
/** A record as an answer tells it. */
export interface RestRecord extends Match {
  /** Of its page. Untrusted text. */
  readonly url?: string;
}
export interface RestMatches {
  readonly records: readonly RestRecord[];
  /** Records whose numbers are not the caller's. */
  readonly others: number;
  readonly faults: readonly RestFault[];
}
export interface RestAsked {
  readonly system: string;
  readonly systemName: string;
  readonly number: PartyNumber;
  readonly tookMs: number;
}
/** Reads the records of an answer; a record without an id or a name is a fault of the definition and left out. */
export declare function readMatches(json: unknown, lookup: RestLookup, asked: RestAsked): RestMatches;
