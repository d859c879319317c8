import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { Inviter } from 'sip.js/lib/api/inviter.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import { sayGoodbye } from './say-goodbye.ts';

/** What sip.js answers itself for a server that was not reached. */
const LOCAL_STATUSES: readonly number[] = [408, 503];

/**
 * The end of one session, owed to the PBX until it confirms a BYE. Over a socket that is dead and not yet known to be
 * the first one is lost, and the customer would be left in silence; so it is said again over the next socket.
 */
export class Farewell {
  readonly #session: Invitation | Inviter;
  #dialog: Dialog | undefined;
  #owed = true;

  constructor(session: Invitation | Inviter) {
    this.#session = session;
  }

  get isOwed(): boolean {
    return this.#owed;
  }

  say(): void {
    const { dialog, state, userAgent } = this.#session;
    this.#dialog = dialog && userAgent.userAgentCore.dialogs.get(dialog.id);
    this.#owed = state === SessionState.Established;
    sayGoodbye(this.#session, this.#listener);
  }

  /** sip.js has forgotten the session by then; its dialog still counts the CSeq. */
  repeat(): void {
    const dialog = this.#dialog;
    if (this.#session.state !== SessionState.Terminated) this.say();
    else if (dialog === undefined) this.#owed = false;
    else
      this.#session.userAgent.userAgentCore.request(
        dialog.createOutgoingRequestMessage('BYE'),
        this.#listener,
      );
  }

  readonly #listener = {
    onAccept: (): void => this.#heard(200),
    onReject: ({ message }: IncomingResponse): void => this.#heard(message.statusCode ?? 500),
  };

  #heard(status: number): void {
    if (!LOCAL_STATUSES.includes(status)) this.#owed = false;
  }
}
