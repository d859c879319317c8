import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { EventOutlet } from './event-outlet.ts';
import { readAlert } from './incoming-alert.ts';
import type { FrameMarks } from './frame-marks.ts';
import type { IncomingIdentity } from './incoming-identity.ts';
import { readPopHeaders } from './pop-headers.ts';

export interface Announcement {
  readonly callId: CallId;
  /** Know when its frames came and went. */
  readonly marks: FrameMarks;
  readonly request: IncomingRequestMessage;
  readonly identity: IncomingIdentity;
}

/** Tells that a call came in, who it is and how it asks to be signalled, and the moments its figures are made from. */
export function announceIncoming(
  outlet: EventOutlet,
  { callId, request, identity, marks }: Announcement,
): void {
  const { receivedAt, marks: known } = marks.takeRing(request.callId);
  const more = { ...readAlert(request), headers: readPopHeaders(request) };
  outlet.emit({ type: 'incoming', callId, receivedAt, ...identity, ...more });
  for (const mark of known) outlet.emit({ type: 'mark', callId, ...mark });
}
