import { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { SignalingState } from 'sip.js/lib/core/session/session.js';
import { NonInviteServerTransaction } from 'sip.js/lib/core/transactions/non-invite-server-transaction.js';
import { UserAgentServer } from 'sip.js/lib/core/user-agents/user-agent-server.js';
import type { Logger } from '#core/ports/logger.ts';
import type { ReliableRinging } from './reliable-ringing.ts';
import type { RemoteMediaHandler } from '../call/remote-media-handler.ts';
import type { SessionTimers } from './session-timers.ts';

export interface DialogRequestsOptions {
  readonly timers: Pick<SessionTimers, 'answerHeaders' | 'answered'>;
  readonly ringing: Pick<ReliableRinging, 'acknowledge'>;
  readonly mediaOf: (dialog: SessionDialog) => RemoteMediaHandler | undefined;
  /** A request that may name another party than before. */
  readonly onIdentity: (dialog: SessionDialog, request: IncomingRequestMessage) => void;
  readonly random: () => number;
  readonly log: Logger;
}

/** What the library keeps to itself. */
interface DialogParts {
  readonly dialogState: { remoteTarget: unknown };
  sequenceGuard(message: IncomingRequestMessage): boolean;
}

const MAX_RETRY_AFTER_SECONDS = 10;

/**
 * Requests within a dialog that the library does not serve, or not well: UPDATE (RFC 3311), PRACK (RFC 3262), and a
 * re-INVITE that comes while an offer of ours is being made or one of theirs is being answered by UPDATE.
 */
export class DialogRequests {
  readonly #options: DialogRequestsOptions;
  /** Dialogs with an UPDATE whose final answer is not sent yet. */
  readonly #updating = new WeakSet<SessionDialog>();

  constructor(options: DialogRequestsOptions) {
    this.#options = options;
  }

  /** True when the request was dealt with. */
  receive(dialog: SessionDialog, request: IncomingRequestMessage): boolean {
    switch (request.method) {
      case 'UPDATE':
        if (this.#inSequence(dialog, request)) this.#update(dialog, request);
        return true;
      case 'PRACK':
        if (this.#inSequence(dialog, request)) this.#acknowledge(dialog, request);
        return true;
      case 'INVITE':
        return this.#collides(dialog, request);
      default:
        return false;
    }
  }

  #collides(dialog: SessionDialog, request: IncomingRequestMessage): boolean {
    const updating = this.#updating.has(dialog);
    const offering =
      dialog.reinviteUserAgentClient === undefined && this.#options.mediaOf(dialog)?.isOffering === true;
    if (!updating && !offering) {
      this.#options.onIdentity(dialog, request);
      return false;
    }
    if (this.#inSequence(dialog, request)) {
      const core = dialog.userAgentCore;
      if (updating) core.replyStateless(request, { statusCode: 500, extraHeaders: [this.#retryAfter()] });
      else core.replyStateless(request, { statusCode: 491 });
    }
    return true;
  }

  #acknowledge(dialog: SessionDialog, request: IncomingRequestMessage): void {
    const server = serverOf(dialog, request);
    const known = this.#options.ringing.acknowledge(dialog, request);
    // Our reliable ringing carries no answer, so an offer here would be a second one before the first was answered.
    if (known && request.body !== '') server.reject({ statusCode: 488 });
    else if (known) server.accept();
    else server.reject({ statusCode: 481 });
  }

  #update(dialog: SessionDialog, request: IncomingRequestMessage): void {
    const { mediaOf, onIdentity } = this.#options;
    const server = serverOf(dialog, request);
    const refusal = request.body === '' ? undefined : this.#refusalOf(dialog, request);
    if (this.#updating.has(dialog)) {
      server.reject({ statusCode: 500, extraHeaders: [this.#retryAfter()] });
    } else if (refusal !== undefined) {
      server.reject(refusal);
    } else if (request.body === '') {
      refreshTarget(dialog, request);
      onIdentity(dialog, request);
      server.accept({ statusCode: 200, extraHeaders: this.#acceptHeaders(dialog, request) });
      this.#agreed(dialog, request);
    } else {
      const media = mediaOf(dialog);
      if (media === undefined) server.reject({ statusCode: 488 });
      else void this.#answerOffer(dialog, request, server, media);
    }
  }

  /** Why an UPDATE with an offer cannot be answered now (RFC 3311 §5.2). */
  #refusalOf(
    dialog: SessionDialog,
    request: IncomingRequestMessage,
  ): { statusCode: number; extraHeaders?: string[] } | undefined {
    const media = this.#options.mediaOf(dialog);
    if (media?.hasDescription(request.getHeader('content-type') ?? '') !== true) {
      return { statusCode: 415, extraHeaders: ['Accept: application/sdp'] };
    }
    const ours = dialog.signalingState === SignalingState.HaveLocalOffer;
    const settledEarly = dialog.early && dialog.signalingState === SignalingState.Stable;
    if (ours || (media.isOffering && !settledEarly)) return { statusCode: 491 };
    if (dialog.signalingState !== SignalingState.Stable || dialog.reinviteUserAgentServer !== undefined) {
      return { statusCode: 500, extraHeaders: [this.#retryAfter()] };
    }
    return undefined;
  }

  async #answerOffer(
    dialog: SessionDialog,
    request: IncomingRequestMessage,
    server: UserAgentServer,
    media: RemoteMediaHandler,
  ): Promise<void> {
    const { onIdentity, log } = this.#options;
    this.#updating.add(dialog);
    try {
      if (dialog.early && media.isOffering) await media.setDescription(dialog.answer?.content ?? '');
      dialog.signalingStateTransition(request);
      await media.setDescription(request.body);
      const { body, contentType } = await media.getDescription();
      const answer = { contentDisposition: 'session', contentType, content: body };
      refreshTarget(dialog, request);
      onIdentity(dialog, request);
      server.accept({
        statusCode: 200,
        extraHeaders: this.#acceptHeaders(dialog, request),
        body: answer,
      });
      dialog.signalingStateTransition(answer);
      this.#agreed(dialog, request);
    } catch (error) {
      log.warn('sip.update-refused', { error: String(error) });
      await media.rollbackDescription();
      dialog.signalingStateRollback();
      server.reject({ statusCode: 488 });
    } finally {
      this.#updating.delete(dialog);
    }
  }

  /** A session has a timer once it is confirmed (RFC 4028 §9). */
  #acceptHeaders(dialog: SessionDialog, request: IncomingRequestMessage): string[] {
    const contact = `Contact: ${dialog.userAgentCore.configuration.contact.toString()}`;
    return dialog.early ? [contact] : [contact, ...this.#options.timers.answerHeaders(request)];
  }

  #agreed(dialog: SessionDialog, request: IncomingRequestMessage): void {
    if (!dialog.early) this.#options.timers.answered(dialog, request);
  }

  #retryAfter(): string {
    return `Retry-After: ${Math.floor(this.#options.random() * (MAX_RETRY_AFTER_SECONDS + 1))}`;
  }

  #inSequence(dialog: SessionDialog, request: IncomingRequestMessage): boolean {
    if (!(dialog as unknown as DialogParts).sequenceGuard(request)) return false;
    Dialog.prototype.receiveRequest.call(dialog, request);
    return true;
  }
}

function serverOf(dialog: SessionDialog, request: IncomingRequestMessage): UserAgentServer {
  return new UserAgentServer(NonInviteServerTransaction, dialog.userAgentCore, request);
}

/** UPDATE refreshes the target of the dialog (RFC 3311 §5.1). */
function refreshTarget(dialog: SessionDialog, request: IncomingRequestMessage): void {
  const contact: unknown = request.hasHeader('contact') ? request.parseHeader('contact') : undefined;
  if (typeof contact !== 'object' || contact === null || !('uri' in contact)) return;
  (dialog as unknown as DialogParts).dialogState.remoteTarget = contact.uri;
}
