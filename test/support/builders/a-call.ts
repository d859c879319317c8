import type { CallView } from '#shared/domain/call.ts';
import { CallId, LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

/** A fixed moment for builders: 21 November 2026, 09:30 UTC. */
export const A_MOMENT = Date.UTC(2026, 10, 21, 9, 30);

/** The call id with this number; the same number gives the same id. */
export function aCallId(n = 1): CallId {
  return CallId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
}

export function aNumber(values: Partial<PartyNumber> = {}): PartyNumber {
  return {
    raw: '+46812345678',
    kind: 'external',
    e164: '+46812345678',
    display: '+46 8 123 456 78',
    country: 'SE',
    ...values,
  };
}

export function aMatch(values: Partial<Match> = {}): Match {
  return {
    id: 'address-book:1',
    system: 'address-book',
    systemName: 'Address book',
    recordType: 'contact',
    recordId: '1',
    name: 'Marta Lindqvist',
    company: 'Nordvik Logistics',
    number: '+46812345678',
    found: 'exact',
    digitsAgreed: 11,
    tookMs: 2,
    ...values,
  };
}

/** A call from a known customer that is connected; every value can be replaced. */
export function aCall(values: Partial<CallView> = {}): CallView {
  return {
    id: aCallId(),
    direction: 'incoming',
    phase: 'connected',
    party: { number: aNumber() },
    lineId: LineId.parse('line-1'),
    lineLabel: 'Desk',
    startedAt: A_MOMENT,
    ringingAt: A_MOMENT,
    answeredAt: A_MOMENT + 4000,
    hold: 'none',
    muted: false,
    media: 'flowing',
    lookup: { state: 'done', matches: [aMatch()], failures: [], chosen: 'address-book:1', earlierCalls: 2 },
    pop: { state: 'opened', reason: 'rule', host: 'crm.example.com', afterMs: 210 },
    notes: '',
    actions: ['hang-up', 'hold', 'mute', 'digits', 'open-record', 'note'],
    ...values,
  };
}

/** The same call while it rings. */
export function aRingingCall(values: Partial<CallView> = {}): CallView {
  const { answeredAt: _, ...ringing } = aCall();
  return {
    ...ringing,
    phase: 'ringing',
    media: 'pending',
    actions: ['answer', 'answer-and-open', 'reject', 'open-record', 'note'],
    ...values,
  };
}
