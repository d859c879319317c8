import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';

/** What the PBX says about a call that rings here: `unsure` is any answer that settles nothing. */
export type RingingProof = 'alive' | 'gone' | 'unsure';

/** A type nobody knows: whoever gets the MESSAGE refuses it unseen (415, RFC 3428 §7). */
const PROBE = ['Content-Type: application/vnd.hookswitch.probe'];

/**
 * Asks the PBX whether a call that rings here still rings there: an empty MESSAGE inside the early dialog that our 180
 * made (RFC 3261 §12.1). Asterisk 22 answers 415 as long as the caller waits and 404 after, as measured; OPTIONS and
 * INFO get 200 there for 32 s more. The dialog counts the CSeq, so that a BYE after the answer has a higher one. Stays
 * pending when nobody answers; the caller has a deadline.
 */
export function probeRinging({ userAgent, request }: Invitation): Promise<RingingProof> {
  const core = userAgent.userAgentCore;
  const dialog = core.dialogs.get(`${request.callId}${request.toTag}${request.fromTag}`);
  if (dialog === undefined) return Promise.resolve('unsure');
  const message = dialog.createOutgoingRequestMessage('MESSAGE', { extraHeaders: [...PROBE] });
  return new Promise((resolve) => {
    const read = ({ message: { statusCode } }: IncomingResponse): void => resolve(proofOf(statusCode ?? 500));
    core.request(message, { onAccept: read, onRedirect: read, onReject: read });
  });
}

function proofOf(status: number): RingingProof {
  if (status === 404 || status === 410 || status === 481) return 'gone';
  return status === 415 || (status >= 200 && status < 300) ? 'alive' : 'unsure';
}
