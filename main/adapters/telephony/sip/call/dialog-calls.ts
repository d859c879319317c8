import { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import type { SipCall } from './sip-call.ts';

/** The call whose leg has this dialog, early or confirmed; a call may have several early ones. */
export function callOfDialog(calls: Iterable<SipCall>, dialog: Dialog): SipCall | undefined {
  for (const call of calls) {
    const { session } = call.leg;
    const { callId, fromTag } = session.request;
    const tag = session instanceof Invitation ? dialog.remoteTag : dialog.localTag;
    const isOther = session.state === SessionState.Established && session.dialog?.id !== dialog.id;
    if (callId === dialog.callId && fromTag === tag && !isOther) return call;
  }
  return undefined;
}
