import type { CallView } from '#shared/domain/call.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Match } from '#shared/domain/match.ts';

/** A call as the history keeps it. `at` is now on the call's own time line; an ended call counts up to its end. */
export function historyRow(call: CallView, at: number): HistoryEntry {
  return {
    id: call.id,
    lineId: call.lineId,
    lineLabel: call.lineLabel,
    direction: call.direction,
    ...partyOf(call),
    ...(call.queue !== undefined && { queue: call.queue }),
    ...(call.calledNumber !== undefined && { calledNumber: call.calledNumber }),
    ...(call.divertedBy !== undefined && { divertedBy: call.divertedBy }),
    ...(call.firstParty !== undefined && { firstParty: call.firstParty }),
    ...timesOf(call, at),
    ...(call.result !== undefined && { result: call.result }),
    ...(call.cause !== undefined && { cause: call.cause }),
    ...(call.recorded === true && { recorded: true }),
    ...(call.transferredTo !== undefined && { transferredTo: call.transferredTo }),
    ...(call.transfer !== undefined && call.phase === 'ended' && { lostTransfer: call.transfer }),
    ...workOf(call),
  };
}

/** What the agent made of it. */
function workOf({ linked, disposition, pop, notes }: CallView) {
  return {
    ...(linked !== undefined && { linked }),
    ...(disposition !== undefined && { disposition }),
    pop,
    notes,
  };
}

type PartyParts = 'number' | 'name' | 'company' | 'records' | 'undecided';

/** Of several that fit equally none is named until somebody has chosen. */
function partyOf({ party, lookup }: CallView): Pick<HistoryEntry, PartyParts> {
  const records = chosenFirst(lookup.matches, lookup.chosen);
  const undecided = lookup.chosen === undefined && records.length > 1;
  const best = undecided ? undefined : records[0];
  return {
    number: party.number,
    name: best?.name ?? party.displayName ?? '',
    ...(best?.company !== undefined && { company: best.company }),
    records,
    ...(undecided && { undecided }),
  };
}

type Times = Pick<HistoryEntry, 'startedAt' | 'answeredAt' | 'endedAt' | 'ringMs' | 'talkMs' | 'totalMs'>;

function timesOf({ startedAt, ringingAt, answeredAt, endedAt }: CallView, at: number): Times {
  const end = Math.max(endedAt ?? at, startedAt);
  return {
    startedAt,
    ...(answeredAt !== undefined && { answeredAt }),
    ...(endedAt !== undefined && { endedAt }),
    ringMs: ringingAt === undefined ? 0 : Math.max(0, (answeredAt ?? end) - ringingAt),
    talkMs: answeredAt === undefined ? 0 : Math.max(0, end - answeredAt),
    totalMs: end - startedAt,
  };
}

function chosenFirst(matches: readonly Match[], chosen: string | undefined): readonly Match[] {
  const first = matches.filter((match) => match.id === chosen);
  return [...first, ...matches.filter((match) => match.id !== chosen)];
}
