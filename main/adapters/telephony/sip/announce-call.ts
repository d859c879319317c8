import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { EventOutlet } from './event-outlet.ts';
import type { FrameMarks } from './frame-marks.ts';
import { readAlert } from './incoming-alert.ts';
import { readIdentity } from './incoming-identity.ts';
import { wireTime } from './wire-time.ts';

export interface Announcement {
  readonly callId: CallId;
  /** Know when the INVITE's bytes were on the socket. */
  readonly marks: FrameMarks;
  readonly request: IncomingRequestMessage;
  /** Users that are the line itself, and not whom the caller dialled. */
  readonly ownUsers: readonly string[];
}

/** Tells that a call came in: who it is, how it asks to ring, and when. */
export function announceCall(outlet: EventOutlet, announcement: Announcement): void {
  const { callId, marks, request, ownUsers } = announcement;
  const receivedAt = marks.takeInvite(request.callId) ?? wireTime();
  const asked = { ...readIdentity(request, ownUsers), ...readAlert(request) };
  outlet.emit({ type: 'incoming', callId, receivedAt, ...asked });
  outlet.emit({ type: 'mark', callId, mark: 'invite-received', at: receivedAt });
  outlet.emit({ type: 'mark', callId, mark: 'incoming-raised', at: wireTime() });
}
