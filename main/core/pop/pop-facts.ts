import type { CallView } from '#shared/domain/call.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import type { NumberKind } from '#shared/domain/party.ts';
import type { PopCaller, PopFound } from '#shared/domain/pop-rules.ts';

import { isTie } from '../lookup/lookup-rank.ts';

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

export function factsOfCall({ direction, lineId, queue, calledNumber, party, lookup }: CallView): PopFacts {
  return {
    direction,
    lineId,
    queue: queue ?? '',
    calledNumber: calledNumber ?? '',
    kind: party.number.kind,
    ...recordsIn(lookup.matches),
    chosen: lookup.chosen,
  };
}

/** The history keeps what was found, and not which of several the agent chose. */
export function factsOfEntry(entry: HistoryEntry): PopFacts {
  const { direction, lineId, queue, calledNumber, number, records } = entry;
  return {
    direction,
    lineId,
    queue: queue ?? '',
    calledNumber: calledNumber ?? '',
    kind: number.kind,
    ...recordsIn(records),
  };
}

function recordsIn(matches: readonly Match[]): Pick<PopFacts, 'records' | 'calledBefore'> {
  const records = matches.filter(({ recordType }) => recordType !== 'past-call');
  return { records, calledBefore: records.length < matches.length };
}

/** The record that is meant: the agent's choice, else the best. */
export function meantRecord({ records, chosen }: PopFacts): Match | undefined {
  return records.find(({ id }) => id === chosen) ?? records[0];
}

/** Several only where rank cannot tell them apart and the agent has not chosen. */
export function foundOf(facts: PopFacts): Exclude<PopFound, 'any'> {
  const [first, second] = facts.records;
  if (first === undefined) return facts.calledBefore ? 'past-call' : 'none';
  const isOpen = second !== undefined && isTie(first, second) && facts.chosen === undefined;
  return isOpen ? 'several' : 'one';
}

/** Missing: none of those, such as an emergency number. */
export function callerOf(facts: PopFacts): Exclude<PopCaller, 'any'> | undefined {
  if (facts.kind === 'withheld') return 'withheld';
  if (facts.kind === 'internal' || meantRecord(facts)?.recordType === 'colleague') return 'colleague';
  return facts.kind === 'external' || facts.kind === 'unreadable' ? 'customer' : undefined;
}
