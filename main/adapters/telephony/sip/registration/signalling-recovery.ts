import type { SipCall } from '../call/sip-call.ts';
import { endByNetwork } from '../call/end-cause.ts';

export interface Recovery {
  readonly calls: readonly SipCall[];
  /** Ended for the agent, not yet for the PBX. */
  readonly owed: readonly SipCall[];
  readonly heal: (call: SipCall) => Promise<unknown>;
}

/**
 * Makes up for what was missed while the socket was down, after a REGISTER over the new one. Hang-ups that are owed go
 * first. The PBX sends news of a call to the address of its last request, so every connected call is asked after by a
 * re-INVITE (481 and 408: it ended meanwhile), or by healing it when its media page was lost too. Answers to a call that was being dialled went to the dead socket; it is
 * taken back. A call that rings here is looked after by the `RingingWatch`.
 */
export async function recoverCalls({ calls, owed, heal }: Recovery): Promise<void> {
  for (const call of owed) call.payGoodbye();
  await Promise.all(calls.map((call) => recoverCall(call, heal)));
}

async function recoverCall(call: SipCall, heal: Recovery['heal']): Promise<void> {
  if (call.needsHealing) {
    await heal(call);
  } else if (call.phase === 'connected') {
    await call.renew({ iceRestart: true });
  } else if (!call.isIncoming) {
    call.end(endByNetwork('the connection was lost while dialling'));
  }
}
