import { assertNever } from '#shared/assert-never.ts';
import type { CallPhase, CallResult, EndCause, HoldState } from '#shared/domain/call.ts';
import type { Call, CallOrigin, EndedCall } from './call.ts';

/** What can happen to a call. `at` is on the call's own time line. */
export type CallEvent =
  | { readonly type: 'ringing'; readonly at: number }
  | { readonly type: 'connected'; readonly at: number }
  | { readonly type: 'held'; readonly at: number; readonly hold: Exclude<HoldState, 'none'> }
  | { readonly type: 'resumed'; readonly at: number }
  | { readonly type: 'ended'; readonly at: number; readonly result: CallResult; readonly cause: EndCause };

export type Transition =
  | { readonly kind: 'moved'; readonly from: CallPhase; readonly call: Call }
  | { readonly kind: 'ignored'; readonly from: CallPhase; readonly event: CallEvent['type'] };

/**
 * The life of a call. Outgoing calls begin in `dialing`, incoming calls in `ringing`.
 *
 *     dialing ──ringing──▶ ringing ──connected──▶ connected ──held──▶ held ⟲ held (another side)
 *        │                    │                     │  ▲               │ │
 *        ├────connected───────│────────────────────▶│  └────resumed────┘ │
 *        └───────ended────────┴───────▶ ended ◀─────┴────────ended───────┘
 */
export const TRANSITIONS = {
  dialing: { ringing: 'ringing', connected: 'connected', ended: 'ended' },
  ringing: { connected: 'connected', ended: 'ended' },
  connected: { held: 'held', ended: 'ended' },
  held: { held: 'held', resumed: 'connected', ended: 'ended' },
  ended: {},
} as const satisfies Record<CallPhase, Partial<Record<CallEvent['type'], CallPhase>>>;

/** Moves a call, or says that the event does not apply: late and duplicate events are normal and no errors. */
export function transition(call: Call, event: CallEvent): Transition {
  const ignored: Transition = { kind: 'ignored', from: call.phase, event: event.type };
  if (call.phase === 'ended' || !(event.type in TRANSITIONS[call.phase])) return ignored;
  if (call.phase === 'held' && event.type === 'held' && call.hold === event.hold) return ignored;
  return { kind: 'moved', from: call.phase, call: apply(call, event) };
}

function apply(call: Exclude<Call, EndedCall>, event: CallEvent): Call {
  const times = timesOf(call);
  switch (event.type) {
    case 'ringing':
      return { ...originOf(call), phase: 'ringing', ringingAt: event.at };
    case 'connected':
      return { ...originOf(call), ...times, phase: 'connected', answeredAt: event.at };
    case 'held': {
      const answeredAt = times.answeredAt ?? event.at;
      const heldAt = call.phase === 'held' ? call.heldAt : event.at;
      return { ...originOf(call), ...times, phase: 'held', answeredAt, hold: event.hold, heldAt };
    }
    case 'resumed':
      return { ...originOf(call), ...times, phase: 'connected', answeredAt: times.answeredAt ?? event.at };
    case 'ended': {
      const { at, result, cause } = event;
      return { ...originOf(call), ...times, phase: 'ended', endedAt: at, result, cause };
    }
    default:
      return assertNever(event);
  }
}

function timesOf(call: Exclude<Call, EndedCall>): { ringingAt?: number; answeredAt?: number } {
  return {
    ...('ringingAt' in call && call.ringingAt !== undefined && { ringingAt: call.ringingAt }),
    ...('answeredAt' in call && { answeredAt: call.answeredAt }),
  };
}

function originOf(call: Call): CallOrigin {
  return {
    id: call.id,
    direction: call.direction,
    lineId: call.lineId,
    lineLabel: call.lineLabel,
    party: call.party,
    ...(call.queue !== undefined && { queue: call.queue }),
    ...(call.calledNumber !== undefined && { calledNumber: call.calledNumber }),
    ...(call.alertInfo !== undefined && { alertInfo: call.alertInfo }),
    ...(call.autoAnswerAfterMs !== undefined && { autoAnswerAfterMs: call.autoAnswerAfterMs }),
    startedAt: call.startedAt,
    startTick: call.startTick,
  };
}
