import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { Inviter } from 'sip.js/lib/api/inviter.js';
import type { RemoteMediaHandler } from './remote-media-handler.ts';

/** One SIP session with its media. A call has one at a time; healing may replace it. */
export interface Leg {
  readonly session: Invitation | Inviter;
  readonly media: RemoteMediaHandler;
}
