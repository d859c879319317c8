import type { CallView } from '#shared/domain/call.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Match } from '#shared/domain/match.ts';

/** A call as the history keeps it. `at` is now on the call's own time line; an ended call counts up to its end. */
export function historyRow(call: CallView, at: number): HistoryEntry {
  const records = chosenFirst(call.lookup.matches, call.lookup.chosen);
  const best = records[0];
  const end = Math.max(call.endedAt ?? at, call.startedAt);
  const answeredAt = call.answeredAt;
  return {
    id: call.id,
    lineId: call.lineId,
    lineLabel: call.lineLabel,
    direction: call.direction,
    number: call.party.number,
    name: best?.name ?? call.party.displayName ?? '',
    ...(best?.company !== undefined && { company: best.company }),
    ...(call.queue !== undefined && { queue: call.queue }),
    ...(call.calledNumber !== undefined && { calledNumber: call.calledNumber }),
    startedAt: call.startedAt,
    ...(answeredAt !== undefined && { answeredAt }),
    ...(call.endedAt !== undefined && { endedAt: call.endedAt }),
    ringMs: call.ringingAt === undefined ? 0 : Math.max(0, (answeredAt ?? end) - call.ringingAt),
    talkMs: answeredAt === undefined ? 0 : Math.max(0, end - answeredAt),
    totalMs: end - call.startedAt,
    ...(call.result !== undefined && { result: call.result }),
    ...(call.cause !== undefined && { cause: call.cause }),
    records,
    pop: call.pop,
    notes: call.notes,
  };
}

function chosenFirst(matches: readonly Match[], chosen: string | undefined): readonly Match[] {
  const first = matches.filter((match) => match.id === chosen);
  return [...first, ...matches.filter((match) => match.id !== chosen)];
}
