import type { URI } from 'sip.js/lib/grammar/uri.js';
import type { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import { TransactionState } from 'sip.js/lib/core/transactions/transaction-state.js';
import { AllowedMethods } from 'sip.js/lib/core/user-agent-core/allowed-methods.js';
import { UserAgentCore } from 'sip.js/lib/core/user-agent-core/user-agent-core.js';
import { InviteUserAgentServer } from 'sip.js/lib/core/user-agents/invite-user-agent-server.js';
import { ReInviteUserAgentServer } from 'sip.js/lib/core/user-agents/re-invite-user-agent-server.js';
import { UserAgentClient } from 'sip.js/lib/core/user-agents/user-agent-client.js';
import { extensionOf, registerExtension, type CoreExtension, type SentRequest } from './core-extension.ts';
import { acknowledging, asRefusal, tellingAcceptance } from './invite-delegates.ts';

/** Private parts of the library's request client that a repeat needs. */
interface ClientParts {
  readonly core: UserAgentCore;
  readonly message: SentRequest['message'];
  readonly earlyDialogs?: Map<string, Dialog>;
  readonly init: () => void;
}

interface ClientPrototype {
  cancel(this: ClientParts, reason?: string, options?: object): unknown;
  authenticationGuard(this: ClientParts, message: IncomingResponseMessage, dialog?: Dialog): boolean;
}

/** Requests that were taken back: an answer that would have them sent again comes too late. */
const cancelled = new WeakSet<ClientParts>();
let installed = false;

/**
 * Teaches a user agent core of sip.js 0.21.2 what the library lacks. This file is the only place that changes the
 * library, at these methods of its classes; `library-seams.test.ts` fails when one of them is not what it was.
 *
 * | seam | why |
 * | --- | --- |
 * | `UserAgentClient.authenticationGuard` | several challenges, 422, 3xx: the only place before an answer is final |
 * | `UserAgentClient.cancel` | a request that was taken back is not sent again |
 * | `UserAgentCore.invite`, `SessionDialog.invite` | session timers; a 3xx to a re-INVITE, which the library loses, counts as a refusal; reliable answers to a re-INVITE are acknowledged |
 * | `InviteUserAgentServer.accept`, `ReInviteUserAgentServer.accept` | headers of a 2xx; the library waits for ever for a lost ACK |
 * | `SessionDialog.receiveRequest` | UPDATE and PRACK, which the library answers 501 or throws on |
 * | `SessionDialog.dispose` | the end of a dialog's timer |
 *
 * Cores without an extension work as before.
 */
export function extendCore(core: UserAgentCore, extension: CoreExtension): void {
  if (!installed) installSeams();
  installed = true;
  registerExtension(core, extension);
}

function installSeams(): void {
  // Requests of other methods are answered 405 before they reach a dialog.
  AllowedMethods.push('UPDATE');
  seamOfAnswers();
  seamOfInvites();
  seamOfAcceptance();
  seamOfRequests();
}

/** Puts a method in the place of one of a class. */
function override<Type extends object, Name extends keyof Type>(
  type: { readonly prototype: Type },
  name: Name,
  replace: (original: Type[Name]) => Type[Name],
): void {
  type.prototype[name] = replace(type.prototype[name]);
}

function seamOfAnswers(): void {
  const client = UserAgentClient as unknown as { readonly prototype: ClientPrototype };
  override(
    client,
    'authenticationGuard',
    (original) =>
      function guard(message, dialog) {
        const extension = extensionOf(this.core);
        if (extension === undefined) return original.call(this, message, dialog);
        return cancelled.has(this) || !extension.retry(sentRequest(this), message);
      },
  );
  override(
    client,
    'cancel',
    (original) =>
      function cancel(reason, options) {
        cancelled.add(this);
        return original.call(this, reason, options);
      },
  );
}

function sentRequest(client: ClientParts): SentRequest {
  const { message } = client;
  return {
    message,
    sendAgain: () => sendAgain(client),
    sendTo: (target) => {
      (message as { ruri: URI }).ruri = target;
      sendAgain(client);
    },
  };
}

/** Within a dialog the CSeq is the dialog's: the library leaves it behind, and the next request would repeat it. */
function sendAgain(client: ClientParts): void {
  const { core, message } = client;
  const dialog = core.dialogs.get(`${message.callId}${message.fromTag}${message.toTag ?? ''}`);
  if (dialog?.localSequenceNumber === undefined) {
    message.cseq += 1;
  } else {
    dialog.incrementLocalSequenceNumber();
    message.cseq = dialog.localSequenceNumber ?? message.cseq + 1;
  }
  message.setHeader('cseq', `${message.cseq} ${message.method}`);
  for (const early of client.earlyDialogs?.values() ?? []) early.dispose();
  client.earlyDialogs?.clear();
  client.init();
}

function seamOfInvites(): void {
  override(
    UserAgentCore,
    'invite',
    (original) =>
      function invite(this: UserAgentCore, request, delegate) {
        const extension = extensionOf(this);
        if (extension === undefined) return original.call(this, request, delegate);
        request.extraHeaders.push(...extension.inviteHeaders(undefined));
        return original.call(this, request, tellingAcceptance(delegate, extension));
      },
  );
  override(
    SessionDialog,
    'invite',
    (original) =>
      function invite(this: SessionDialog, delegate, options = {}) {
        const extension = extensionOf(this.userAgentCore);
        if (extension === undefined) return original.call(this, delegate, options);
        const extraHeaders = [...(options.extraHeaders ?? []), ...extension.inviteHeaders(this)];
        const telling = tellingAcceptance(asRefusal(delegate), extension);
        return original.call(this, acknowledging(telling, this), { ...options, extraHeaders });
      },
  );
}

function seamOfAcceptance(): void {
  override(
    InviteUserAgentServer,
    'accept',
    (original) =>
      function accept(this: InviteUserAgentServer, options = { statusCode: 200 }) {
        const extension = extensionOf(this.core);
        const accepted = original.call(this, withHeaders(options, this.message, extension));
        extension?.inviteAnswered(accepted.session as SessionDialog, this.message);
        return accepted;
      },
  );
  override(
    ReInviteUserAgentServer,
    'accept',
    (original) =>
      function accept(this: ReInviteUserAgentServer, options = { statusCode: 200 }) {
        const { userAgentCore } = (this as unknown as { dialog: SessionDialog }).dialog;
        const extension = extensionOf(userAgentCore);
        const accepted = original.call(this, withHeaders(options, this.message, extension));
        const dialog = accepted.session as SessionDialog;
        extension?.inviteAnswered(dialog, this.message);
        if (extension !== undefined) watchAcknowledgement(this, dialog, extension);
        return accepted;
      },
  );
}

function withHeaders<Options extends { extraHeaders?: string[] }>(
  options: Options,
  request: IncomingRequestMessage,
  extension: CoreExtension | undefined,
): Options {
  const extraHeaders = [...(options.extraHeaders ?? []), ...(extension?.acceptHeaders(request) ?? [])];
  return { ...options, extraHeaders };
}

/** The library keeps the transaction of an unacknowledged 2xx and refuses every later re-INVITE because of it. */
function watchAcknowledgement(
  server: ReInviteUserAgentServer,
  dialog: SessionDialog,
  extension: CoreExtension,
): void {
  const { transaction } = server;
  transaction.addStateChangeListener(() => {
    if (transaction.state !== TransactionState.Terminated || dialog.reinviteUserAgentServer !== server)
      return;
    dialog.reinviteUserAgentServer = undefined;
    if (dialog.userAgentCore.dialogs.has(dialog.id)) extension.ackMissed(dialog);
  });
}

function seamOfRequests(): void {
  override(
    SessionDialog,
    'receiveRequest',
    (original) =>
      function receiveRequest(this: SessionDialog, message) {
        const served = extensionOf(this.userAgentCore)?.receive(this, message) === true;
        if (!served) original.call(this, message);
      },
  );
  override(
    SessionDialog,
    'dispose',
    (original) =>
      function dispose(this: SessionDialog) {
        original.call(this);
        extensionOf(this.userAgentCore)?.dialogGone(this);
      },
  );
}
