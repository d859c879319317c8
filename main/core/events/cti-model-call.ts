import type { CallAction, CallPhase } from '#shared/domain/call.ts';
import type { EventCall } from '#shared/domain/events/event-call.ts';
import { outsideNumber } from './outside-number.ts';

/** Creatio's call states. `BUSY` is told by its own event, `CONFERENCED` of calls whose parties hear each other. */
const STATE: Readonly<Record<CallPhase, number>> = {
  dialing: 1,
  ringing: 1,
  connected: 2,
  held: 3,
  ended: 0,
};
const CONFERENCED = 4;
const BUSY = 6;

/** Creatio's feature bits of a call, by what may be done with it here; what it has no bit for counts nothing. */
export const CALL_FEATURES: Readonly<Record<CallAction, number>> = {
  answer: 4,
  'answer-and-open': 4,
  reject: 8,
  'hang-up': 8,
  hold: 16,
  resume: 32,
  merge: 64,
  'complete-transfer': 128,
  transfer: 256,
  redirect: 256,
  'leave-message': 256,
  consult: 512,
  digits: 1024,
  mute: 4096,
  unmute: 4096,
  'end-consultation': 8192,
  swap: 0,
  'leave-conference': 0,
  park: 0,
  'record-start': 0,
  'record-stop': 0,
  'record-confirm': 0,
  'record-cancel': 0,
  'follow-referral': 0,
  'decline-referral': 0,
  'open-record': 0,
  'choose-match': 0,
  'cancel-auto-answer': 0,
  note: 0,
};

/** What may be done with a call, as Creatio's set of bits. */
export function callFeatures(actions: readonly CallAction[]): number {
  return actions.reduce((bits, action) => bits | CALL_FEATURES[action], 0);
}

/** A call with the properties of Creatio's call object. Times are ISO 8601, durations seconds. */
export function ctiModelCall(call: EventCall): Readonly<Record<string, unknown>> {
  const isOutgoing = call.direction === 'outgoing';
  const own = call.calledNumber ?? '';
  const { answeredAt, endedAt } = call;
  return {
    id: call.id,
    ...(call.consultationOf !== undefined && { parentCall: call.consultationOf }),
    deviceId: call.lineId,
    callerId: isOutgoing ? '' : outsideNumber(call.party.number),
    calledId: isOutgoing ? outsideNumber(call.party.number) : own,
    direction: isOutgoing ? 'out' : 'in',
    startTime: new Date(call.startedAt).toISOString(),
    ...(endedAt !== undefined && { endTime: new Date(endedAt).toISOString() }),
    state: stateOf(call),
    ...(call.divertedBy !== undefined && { redirectingId: outsideNumber(call.divertedBy.number) }),
    ...(call.transferredTo !== undefined && { redirectionId: outsideNumber(call.transferredTo.number) }),
    totalTalkDuration:
      answeredAt === undefined || endedAt === undefined ? 0 : Math.round((endedAt - answeredAt) / 1000),
    callFeaturesSet: callFeatures(call.actions),
  };
}

function stateOf(call: EventCall): number {
  if (call.result === 'busy') return BUSY;
  return call.conference === undefined ? STATE[call.phase] : CONFERENCED;
}
