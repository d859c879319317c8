import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { EventOutlet } from './event-outlet.ts';
import { readAlert } from './incoming-alert.ts';
import { readIdentity } from './incoming-identity.ts';
import { wireTime } from './wire-time.ts';

export interface Announcement {
  readonly callId: CallId;
  readonly receivedAt: number;
  readonly request: IncomingRequestMessage;
  /** User parts of the line's own addresses: being called by them says nothing. */
  readonly ownUsers: readonly string[];
}

/** Tells that a call came in, who it is and how it asks to be signalled, and the moments its figures are made from. */
export function announceIncoming(
  outlet: EventOutlet,
  { callId, receivedAt, request, ownUsers }: Announcement,
): void {
  outlet.emit({
    type: 'incoming',
    callId,
    receivedAt,
    ...readIdentity(request, ownUsers),
    ...readAlert(request),
  });
  outlet.emit({ type: 'mark', callId, mark: 'invite-received', at: receivedAt });
  outlet.emit({ type: 'mark', callId, mark: 'incoming-raised', at: wireTime() });
}
