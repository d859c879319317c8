import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { IncomingCall } from '#core/ports/telephony-connector.ts';
import { readAlert } from './incoming-alert.ts';
import { readIdentity } from './incoming-identity.ts';

/** What an INVITE to this user says: who calls whom, and how it asks to be signalled. */
export function readIncoming(
  { request, userAgent }: Pick<Invitation, 'request' | 'userAgent'>,
  user: string,
): Omit<IncomingCall, 'callId' | 'receivedAt'> {
  const ownUsers = [user, userAgent.contact.uri.user ?? ''];
  return { ...readIdentity(request, ownUsers), ...readAlert(request) };
}
