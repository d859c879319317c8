import type { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { InviteUserAgentServer } from 'sip.js/lib/core/user-agents/invite-user-agent-server.js';
import type { Timer } from '#core/ports/timer.ts';
import { T1_MS } from './timer-values.ts';

interface Ringing {
  readonly rack: string;
  readonly stop: () => void;
}

export interface ReliableRingingOptions {
  readonly timer: Timer;
  readonly random: () => number;
  /** The caller did not acknowledge in 64*T1; the call is refused. */
  readonly onUnacknowledged: (invitation: Invitation) => void;
}

const MAX_FIRST_RSEQ = 2 ** 31;
const NO_TIMER = (): void => undefined;

/**
 * Tells callers that require it (`Require: 100rel`) reliably that it rings (RFC 3262 §3): a 180 repeated from T1 on,
 * twice as long each time, until its PRACK comes; a 504 when none came in 64*T1. It carries no description, so an
 * answer need not wait for the PRACK. The library would leave such callers without any ringing.
 */
export class ReliableRinging {
  readonly #options: ReliableRingingOptions;
  readonly #byDialog = new Map<string, Ringing>();

  constructor(options: ReliableRingingOptions) {
    this.#options = options;
  }

  /** Rings where the caller requires it; others were told by the library. */
  ring(invitation: Invitation): void {
    const { request, userAgent } = invitation;
    const server = userAgent.userAgentCore.userAgentServers.get(request.viaBranch);
    const required = /\b100rel\b/i.test(request.getHeaders('require').join(','));
    if (!required || !(server instanceof InviteUserAgentServer)) return;
    const sequence = 1 + Math.floor(this.#options.random() * (MAX_FIRST_RSEQ - 1));
    const extraHeaders = ['Require: 100rel', `RSeq: ${sequence}`, 'Allow: UPDATE'];
    const send = (): void => void server.progress({ statusCode: 180, extraHeaders: [...extraHeaders] });
    const dialog = `${request.callId}${request.toTag}${request.fromTag}`;
    const stop = this.#repeat(invitation, send);
    this.#byDialog.set(dialog, { rack: `${sequence} ${request.cseq} INVITE`, stop });
    invitation.stateChange.addListener((state) => {
      stop();
      if (state === SessionState.Terminated) this.#byDialog.delete(dialog);
    });
    send();
  }

  /** Whether a PRACK belongs to one of our answers; a late one still does. */
  acknowledge(dialog: Dialog, request: IncomingRequestMessage): boolean {
    const ringing = this.#byDialog.get(dialog.id);
    const rack = (request.getHeader('rack') ?? '').trim().replace(/\s+/g, ' ');
    if (ringing?.rack !== rack) return false;
    ringing.stop();
    return true;
  }

  #repeat(invitation: Invitation, send: () => void): () => void {
    const { timer, onUnacknowledged } = this.#options;
    let cancel = NO_TIMER;
    const wait = (pause: number, waited: number): void => {
      cancel = timer.after(Math.min(pause, 64 * T1_MS - waited), () => {
        if (waited + pause >= 64 * T1_MS) {
          onUnacknowledged(invitation);
          return;
        }
        send();
        wait(pause * 2, waited + pause);
      });
    };
    wait(T1_MS, 0);
    return () => cancel();
  }
}
