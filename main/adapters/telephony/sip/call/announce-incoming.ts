import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { EventOutlet } from '../event-outlet.ts';
import { readAlert } from './incoming-alert.ts';
import type { FrameMark, FrameMarks } from './frame-marks.ts';
import type { IncomingIdentity } from '../identity/incoming-identity.ts';
import { readPopHeaders } from '../identity/pop-headers.ts';
import type { SipCall } from './sip-call.ts';

/** Tells that a call came in, who it is and how it asks to be signalled, and the moments its figures are made from. */
export function announceIncoming(
  outlet: EventOutlet,
  marks: FrameMarks,
  { callId, leg }: SipCall,
  identity: IncomingIdentity,
): void {
  const { request } = leg.session;
  if (!(request instanceof IncomingRequestMessage)) return;
  const { receivedAt, marks: known } = marks.takeRing(request.callId);
  const more = { ...readAlert(request), headers: readPopHeaders(request) };
  outlet.emit({ type: 'incoming', callId, receivedAt, ...identity, ...more });
  for (const mark of known) outlet.emit({ type: 'mark', callId, ...mark });
}

/** Tells when what we answered to a ringing call was on the wire; what is sent inside a call that talks is none. */
export function announceAnswer(
  outlet: EventOutlet,
  calls: ReadonlyMap<CallId, SipCall>,
  sipCallId: string,
  mark: FrameMark,
): void {
  const call = [...calls.values()].find((candidate) => candidate.sipCallId === sipCallId);
  if (call?.phase !== 'ringing' || !call.isIncoming) return;
  outlet.emit({ type: 'mark', callId: call.callId, ...mark });
}
