import type { CallView } from '#shared/domain/call.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Match } from '#shared/domain/match.ts';

import type { RecordContext } from '../ports/crm-adapter.ts';

/** What a record URL may be built from, for a call that is going on. */
export function recordContext(call: CallView, match: Match | undefined): RecordContext {
  return {
    party: call.party,
    callId: call.id,
    direction: call.direction,
    line: call.lineLabel,
    startedAt: call.startedAt,
    ...(match === undefined ? {} : { match }),
    ...(call.queue === undefined ? {} : { queue: call.queue }),
    ...(call.calledNumber === undefined ? {} : { calledNumber: call.calledNumber }),
    ...(call.headers === undefined ? {} : { headers: call.headers }),
  };
}

/** The same for a call out of the history. */
export function pastRecordContext(entry: HistoryEntry, match: Match | undefined): RecordContext {
  return {
    party: { number: entry.number, displayName: entry.name },
    callId: entry.id,
    direction: entry.direction,
    line: entry.lineLabel,
    startedAt: entry.startedAt,
    ...(match === undefined ? {} : { match }),
    ...(entry.queue === undefined ? {} : { queue: entry.queue }),
    ...(entry.calledNumber === undefined ? {} : { calledNumber: entry.calledNumber }),
  };
}
