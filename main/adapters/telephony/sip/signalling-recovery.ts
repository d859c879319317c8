import type { SipCall } from './sip-call.ts';
import { endByNetwork } from './end-cause.ts';

/**
 * Makes up for what was missed while the socket was down, after a REGISTER over the new one. Hang-ups that are owed go
 * first. The PBX sends news of a call to the address of its last request, so every connected call is asked after by a
 * re-INVITE (481 and 408: it ended meanwhile). Answers to a call that was being dialled went to the dead socket; it is
 * taken back. A call that rings here can still be answered.
 */
export async function recoverCalls(calls: readonly SipCall[], owed: readonly SipCall[]): Promise<void> {
  for (const call of owed) call.payGoodbye();
  await Promise.all(calls.map(recoverCall));
}

async function recoverCall(call: SipCall): Promise<void> {
  if (call.phase === 'connected') {
    await call.renew({ iceRestart: true });
  } else if (!call.isIncoming) {
    call.end(endByNetwork('the connection was lost while dialling'));
  }
}
