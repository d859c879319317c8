import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { EventOutlet } from './event-outlet.ts';
import type { FrameMarks } from './frame-marks.ts';
import { readAlert } from './incoming-alert.ts';
import type { IncomingIdentity } from './incoming-identity.ts';
import { readPopHeaders } from './pop-headers.ts';
import type { SipCall } from './sip-call.ts';
import { wireTime } from './wire-time.ts';

/** Tells that a call came in, who it is and how it asks to be signalled, and the moments its figures are made from. */
export function announceIncoming(
  outlet: EventOutlet,
  marks: FrameMarks,
  { callId, leg }: SipCall,
  identity: IncomingIdentity,
): void {
  const { request } = leg.session;
  if (!(request instanceof IncomingRequestMessage)) return;
  const receivedAt = marks.takeInvite(request.callId) ?? wireTime();
  const more = { ...readAlert(request), headers: readPopHeaders(request) };
  outlet.emit({ type: 'incoming', callId, receivedAt, ...identity, ...more });
  outlet.emit({ type: 'mark', callId, mark: 'invite-received', at: receivedAt });
  outlet.emit({ type: 'mark', callId, mark: 'incoming-raised', at: wireTime() });
}

/** Tells when the 200 to an incoming call was on the wire; a 200 inside a call that talks is none. */
export function announceAnswer(
  outlet: EventOutlet,
  calls: Iterable<SipCall>,
  sipCallId: string,
  at: number,
): void {
  const call = [...calls].find((candidate) => candidate.sipCallId === sipCallId);
  if (call?.phase !== 'ringing' || !call.isIncoming) return;
  outlet.emit({ type: 'mark', callId: call.callId, mark: 'answer-sent', at });
}
