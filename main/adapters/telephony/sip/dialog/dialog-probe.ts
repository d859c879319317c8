import type { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import type { UserAgentCore } from 'sip.js/lib/core/user-agent-core/user-agent-core.js';

/** What the PBX says about a call: `unsure` is any answer that settles nothing. */
export type DialogProof = 'alive' | 'gone' | 'unsure';

/** A type nobody knows: whoever gets the MESSAGE refuses it unseen (415, RFC 3428 §7). */
const PROBE = ['Content-Type: application/vnd.hookswitch.probe'];

/** PJSIP's 500 for a dialog that lingers after its call, while the transaction of its BYE does: five seconds over UDP. */
const NO_CALL_IN_DIALOG = 'Unhandled by dialog usages';

/**
 * Asks the PBX whether a call still lives there: an empty MESSAGE inside its dialog. Asterisk 22 answers 415 as long as
 * it does and 404, 481 or PJSIP's 500 after, as measured; OPTIONS and INFO get 200 there for 32 s more. The dialog
 * counts the CSeq, so that a later BYE has a higher one. Stays pending when nobody answers; the caller has a deadline.
 */
export function probeDialog(core: UserAgentCore, dialog: Dialog): Promise<DialogProof> {
  const message = dialog.createOutgoingRequestMessage('MESSAGE', { extraHeaders: [...PROBE] });
  return new Promise((resolve) => {
    const read = ({ message: { statusCode, reasonPhrase } }: IncomingResponse): void =>
      resolve(reasonPhrase === NO_CALL_IN_DIALOG ? 'gone' : proofOf(statusCode ?? 500));
    core.request(message, { onAccept: read, onRedirect: read, onReject: read });
  });
}

function proofOf(status: number): DialogProof {
  if (status === 404 || status === 410 || status === 481) return 'gone';
  return status === 415 || (status >= 200 && status < 300) ? 'alive' : 'unsure';
}
