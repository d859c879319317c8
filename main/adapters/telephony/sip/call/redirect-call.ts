import { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { endByAgent } from './end-cause.ts';
import type { SipCall } from './sip-call.ts';
import { cleanDialTarget } from '../wire/dial-target.ts';

/** Sends a ringing call on: 302 with the other address, which the PBX may follow or not (RFC 3261 §21.3.3). */
export async function redirectCall(
  call: SipCall,
  number: string,
  domain: string,
): Promise<Result<void, CallProblem>> {
  const target = cleanDialTarget(number, domain);
  if (!target.ok) return fail(target.problem === 'empty' ? 'number-empty' : 'number-invalid');
  const { session } = call.leg;
  if (!(session instanceof Invitation) || session.state !== SessionState.Initial)
    return fail('not-allowed-now');
  call.noteEnd(endByAgent('forwarded', 302));
  await session.reject({ statusCode: 302, extraHeaders: [`Contact: <${target.value.uri}>`] });
  return ok();
}
