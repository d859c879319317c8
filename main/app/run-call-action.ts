import type { CallService } from '#core/calls/call-service.ts';
import type { CallAction } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

type Outcome = Promise<Result<void, CallProblem>>;

/** What each action does when nothing but the call is given; the others need more than a menu can say. */
const RUNS: Readonly<Partial<Record<CallAction, (calls: CallService, id: CallId) => Outcome>>> = {
  answer: (calls, id) => calls.answer(id),
  reject: (calls, id) => calls.reject(id),
  'leave-message': (calls, id) => calls.features.leaveMessage(id),
  'hang-up': (calls, id) => calls.hangUp(id),
  hold: (calls, id) => calls.hold(id),
  resume: (calls, id) => calls.resume(id),
  mute: (calls, id) => calls.mute(id, true),
  unmute: (calls, id) => calls.mute(id, false),
  swap: (calls, id) => calls.swap(id),
  park: (calls, id) => calls.features.park(id),
  'record-start': (calls, id) => calls.features.record(id, true),
  'record-stop': (calls, id) => calls.features.record(id, false),
  'record-confirm': (calls, id) => calls.features.recordConsent(id, true),
  'record-cancel': (calls, id) => calls.features.recordConsent(id, false),
  'follow-referral': async (calls, id) => {
    const followed = await calls.referrals.follow(id);
    return followed.ok ? ok() : followed;
  },
  'decline-referral': (calls, id) => calls.referrals.decline(id),
  merge: (calls, id) => calls.conferences.merge(id),
  'leave-conference': (calls, id) => calls.conferences.leave(id),
  'complete-transfer': (calls, id) => calls.transfers.complete(id),
  'end-consultation': (calls, id) => calls.transfers.endConsultation(id),
};

/** Carries out an action that needs nothing but the call; for menus. */
export async function runCallAction(calls: CallService, id: CallId, action: CallAction): Outcome {
  return (await RUNS[action]?.(calls, id)) ?? fail('not-allowed-now');
}
