import type { EventCall } from '#shared/domain/events/event-call.ts';
import { outsideNumber } from './outside-number.ts';
import type { NameTable } from './named-event.ts';

/** The events of VoIPstudio's connector, as its documentation lists them. */
export const VOIPSTUDIO_NAMES = [
  'LOGGED_IN',
  'LOGGED_OUT',
  'INITIAL',
  'ACCEPTED',
  'READY',
  'RINGING',
  'CONNECTED',
  'ON_HOLD',
  'HANGUP',
  'CANCEL',
  'INFO',
  'ERROR',
] as const;
export type VoipstudioName = (typeof VOIPSTUDIO_NAMES)[number];

/**
 * A call event in the connector's shape. Its source has the value `HUNGUP` for what its documentation calls `HANGUP`:
 * `constant` carries that reading, `status` is the documented one.
 */
const callAs = (status: VoipstudioName) => (event: { readonly call: EventCall }) => ({
  constant: status === 'HANGUP' ? 'HUNGUP' : status,
  call: voipstudioCall(event.call, status),
});

/** The agent's own end is this app, which takes an outgoing call at once: both words for it come at its start. */
const outgoingAs = (status: VoipstudioName) => (event: { readonly call: EventCall }) =>
  event.call.direction === 'outgoing' ? callAs(status)(event) : undefined;

/** An outgoing call that never was a conversation, for another reason than the agent's own change of mind. */
function isCancelled({ call }: { readonly call: EventCall }): boolean {
  return call.direction === 'outgoing' && call.answeredAt === undefined && call.result !== 'cancelled';
}

/** Our events by the names of VoIPstudio's connector. */
export const VOIPSTUDIO: NameTable<VoipstudioName> = {
  'signed-in': [{ name: 'LOGGED_IN', data: ({ mode }) => ({ message: mode }) }],
  'signed-out': [{ name: 'LOGGED_OUT', data: () => ({ message: 'signed-out' }) }],
  'phone-ready': [{ name: 'READY', data: () => ({ message: 'phone-ready' }) }],
  'phone-lost': [{ name: 'ERROR', data: ({ problem }) => ({ message: problem ?? 'off' }) }],
  'line-changed': [],
  'line-removed': [],
  'agent-state-changed': [],
  'call-centre-changed': [],
  'call-started': [
    { name: 'INITIAL', data: outgoingAs('INITIAL') },
    { name: 'ACCEPTED', data: outgoingAs('ACCEPTED') },
  ],
  'call-ringing': [{ name: 'RINGING', data: callAs('RINGING') }],
  'call-connected': [{ name: 'CONNECTED', data: callAs('CONNECTED') }],
  'call-held': [{ name: 'ON_HOLD', data: callAs('ON_HOLD') }],
  'call-resumed': [{ name: 'CONNECTED', data: callAs('CONNECTED') }],
  'call-busy': [],
  'call-ended': [
    { name: 'CANCEL', data: (event) => (isCancelled(event) ? callAs('CANCEL')(event) : undefined) },
    { name: 'HANGUP', data: (event) => (isCancelled(event) ? undefined : callAs('HANGUP')(event)) },
  ],
  'call-changed': [],
  'call-actions-changed': [],
  'call-saved': [],
  'call-left': [],
  'voice-started': [],
  'voice-ended': [],
  'digits-sent': [],
  'active-calls': [],
  'current-call-changed': [],
  'tasks-changed': [],
  notice: [
    { name: 'ERROR', data: ({ code, severity }) => (severity === 'error' ? { message: code } : undefined) },
    { name: 'INFO', data: ({ code, severity }) => (severity === 'info' ? { message: code } : undefined) },
  ],
};

function voipstudioCall(call: EventCall, status: VoipstudioName): Readonly<Record<string, unknown>> {
  const own = { number: call.calledNumber ?? '', name: call.lineLabel };
  const party = { number: outsideNumber(call.party.number), name: call.party.displayName ?? '' };
  const isOutgoing = call.direction === 'outgoing';
  const [source, destination] = isOutgoing ? [own, party] : [party, own];
  return {
    id: call.id,
    cid: call.id,
    direction: isOutgoing ? 'OUTBOUND' : 'INBOUND',
    status,
    source: source.number,
    sourceName: source.name,
    destination: destination.number,
    destinationName: destination.name,
    cause: status === 'CANCEL' ? (call.cause?.text ?? call.result ?? '') : '',
  };
}
