import type { Invitation } from 'sip.js/lib/api/invitation.js';
import { probeDialog, type DialogProof } from './dialog-probe.ts';

/** Asks the PBX whether a call that rings here still rings there, in the early dialog that our 180 made (RFC 3261 §12.1). */
export function probeRinging({ userAgent, request }: Invitation): Promise<DialogProof> {
  const core = userAgent.userAgentCore;
  const dialog = core.dialogs.get(`${request.callId}${request.toTag}${request.fromTag}`);
  return dialog === undefined ? Promise.resolve('unsure') : probeDialog(core, dialog);
}
