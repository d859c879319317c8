import { Invitation } from 'sip.js/lib/api/invitation.js';
import type { Inviter } from 'sip.js/lib/api/inviter.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { OutgoingRequestDelegate } from 'sip.js/lib/core/messages/outgoing-request.js';

/**
 * Ends a session the way its state asks for: BYE, CANCEL, or 486 to one that still rings here. Never throws. The
 * listener hears the answer to a BYE.
 */
export function sayGoodbye(session: Invitation | Inviter, listener: OutgoingRequestDelegate = {}): void {
  // sip.js throws, or rejects, when the dialog below is gone already.
  endBy(session, listener).catch(() => undefined);
}

async function endBy(session: Invitation | Inviter, listener: OutgoingRequestDelegate): Promise<unknown> {
  switch (session.state) {
    case SessionState.Initial:
    case SessionState.Establishing:
      return session instanceof Invitation ? session.reject({ statusCode: 486 }) : session.cancel();
    case SessionState.Established:
      return session.bye({ requestDelegate: listener });
    case SessionState.Terminating:
    case SessionState.Terminated:
      return undefined;
  }
}
