import { sureMatch } from '#core/lookup/lookup-rank.ts';
import type { CallView } from '#shared/domain/call.ts';
import { CallId, LineId } from '#shared/domain/ids.ts';
import type { Lookup, Match } from '#shared/domain/match.ts';
import { readNumber } from '#core/numbers/read-number.ts';

/** A match in the address book, found by the whole number. */
export function matchOf(recordId: string, changes: Partial<Match> = {}): Match {
  return {
    id: `address-book:${recordId}`,
    system: 'address-book',
    systemName: 'Address book',
    recordType: 'contact',
    recordId,
    name: `Person ${recordId}`,
    number: '+49 30 12345678',
    found: 'exact',
    digitsAgreed: 12,
    tookMs: 1,
    ...changes,
  };
}

/** A finished lookup that found these; the first one is shown unless another is as good. */
export function lookupOf(...matches: readonly Match[]): Lookup {
  const first = sureMatch(matches);
  return {
    state: 'done',
    matches,
    failures: [],
    earlierCalls: 0,
    ...(first === undefined ? {} : { chosen: first.id }),
  };
}

export const PENDING_LOOKUP: Lookup = { state: 'pending', matches: [], failures: [], earlierCalls: 0 };

/** A ringing call from a customer that nobody was looked up for yet. */
export function ringingCall(changes: Partial<CallView> = {}): CallView {
  return {
    id: CallId.parse('11111111-1111-4111-8111-111111111111'),
    direction: 'incoming',
    phase: 'ringing',
    party: { number: readNumber('+493012345678', 'DE') },
    lineId: LineId.parse('main'),
    lineLabel: 'Office',
    startedAt: 1000,
    ringingAt: 1000,
    hold: 'none',
    muted: false,
    media: 'pending',
    lookup: PENDING_LOOKUP,
    pop: { state: 'none' },
    notes: '',
    actions: [],
    ...changes,
  };
}
