import { Invitation } from 'sip.js/lib/api/invitation.js';
import type { Inviter } from 'sip.js/lib/api/inviter.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';

/** Ends a session the way its state asks for: BYE, CANCEL, or 486 to one that still rings here. Never throws. */
export function sayGoodbye(session: Invitation | Inviter): void {
  switch (session.state) {
    case SessionState.Initial:
    case SessionState.Establishing:
      endUnanswered(session);
      break;
    case SessionState.Established:
      session.bye().catch(() => undefined);
      break;
    case SessionState.Terminating:
    case SessionState.Terminated:
      break;
  }
}

function endUnanswered(session: Invitation | Inviter): void {
  const ending = session instanceof Invitation ? session.reject({ statusCode: 486 }) : session.cancel();
  ending.catch(() => undefined);
}
