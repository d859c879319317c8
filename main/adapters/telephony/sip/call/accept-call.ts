import { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { MediaGone } from '#core/ports/media-gateway.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import type { Leg } from './leg.ts';
import type { RemoteMediaHandler } from './remote-media-handler.ts';

type Outcome = Result<void, CallProblem>;

/** Sends the 200. Waits for a page that is coming back rather than let sip.js answer 480 for want of one. */
export async function acceptCall({ session }: Leg, around: CallSurroundings): Promise<Outcome> {
  const { gateway, policy, log } = around;
  if (!(session instanceof Invitation) || session.state !== SessionState.Initial)
    return fail('not-allowed-now');
  if (!around.isConnected()) return fail('not-reachable');
  if (!gateway.isReady && !(await gateway.whenReady(policy.pageWithinMs))) return fail('media-unavailable');
  if (session.state !== SessionState.Initial) return fail('not-allowed-now');
  try {
    await session.accept();
    return ok();
  } catch (error) {
    log.warn('sip.answer-failed', { error: String(error) });
    return fail('media-unavailable');
  }
}

/** Puts the microphone on; a page that was lost meanwhile gets it when the call is healed. */
export async function openMicrophone(media: RemoteMediaHandler): Promise<Outcome> {
  try {
    const outcome = await media.openMicrophone();
    if (outcome === 'open') return ok();
    return fail(outcome === 'denied' ? 'microphone-denied' : 'microphone-missing');
  } catch (error) {
    return error instanceof MediaGone ? ok() : fail('media-unavailable');
  }
}
