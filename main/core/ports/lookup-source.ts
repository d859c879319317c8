import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

/** One place to look a number up in. Slow ones MUST stop when the signal aborts; failing is a rejection. */
export interface LookupSource {
  readonly system: string;
  readonly systemName: string;
  /** Milliseconds after which its answer is not waited for. */
  readonly deadlineMs: number;
  find(number: PartyNumber, signal: AbortSignal): Promise<readonly Match[]> | readonly Match[];
}
