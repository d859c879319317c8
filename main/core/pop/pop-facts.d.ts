import type { CallView } from '#shared/domain/call.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import type { NumberKind } from '#shared/domain/party.ts';
import type { PopCaller, PopFound } from '#shared/domain/pop-rules.ts';
/** What rules look at: the same of a call that goes on and of one out of the history. */
export interface PopFacts {
  readonly direction: CallView['direction'];
  readonly lineId: LineId;
  readonly queue: string;
  readonly calledNumber: string;
  readonly kind: NumberKind;
  /** Best first; earlier calls are no records. */
  readonly records: readonly Match[];
  readonly calledBefore: boolean;
  readonly chosen?: string | undefined;
}
export declare function factsOfCall({
  direction,
  lineId,
  queue,
  calledNumber,
  party,
  lookup,
}: CallView): PopFacts;
/** The history keeps what was found, and not which of several the agent chose. */
export declare function factsOfEntry(entry: HistoryEntry): PopFacts;
/** The record that is meant: the agent's choice, else the best. */
export declare function meantRecord({ records, chosen }: PopFacts): Match | undefined;
/** Several only where rank cannot tell them apart and the agent has not chosen. */
export declare function foundOf(facts: PopFacts): Exclude<PopFound, 'any'>;
/** Missing: none of those, such as an emergency number. */
export declare function callerOf(facts: PopFacts): Exclude<PopCaller, 'any'> | undefined;
