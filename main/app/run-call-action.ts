import type { CallService } from '#core/calls/call-service.ts';
import type { CallAction } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';

/** Carries out an action that needs nothing but the call; for menus. */
export async function runCallAction(
  calls: CallService,
  id: CallId,
  action: CallAction,
): Promise<Result<void, CallProblem>> {
  switch (action) {
    case 'answer':
    case 'answer-and-open':
      return calls.answer(id);
    case 'reject':
      return calls.reject(id);
    case 'hang-up':
      return calls.hangUp(id);
    case 'hold':
      return calls.hold(id);
    case 'resume':
      return calls.resume(id);
    case 'mute':
      return calls.mute(id, true);
    case 'unmute':
      return calls.mute(id, false);
    case 'digits':
    case 'open-record':
    case 'choose-match':
    case 'note':
      return fail('not-allowed-now');
  }
}
