import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { URI } from 'sip.js/lib/grammar/uri.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { OutgoingRequestMessage } from 'sip.js/lib/core/messages/outgoing-request-message.js';
import type { UserAgentCore } from 'sip.js/lib/core/user-agent-core/user-agent-core.js';

/** A request of ours that may be sent once more with other headers, as its next transaction. */
export interface SentRequest {
  readonly message: OutgoingRequestMessage;
  /** Sends the changed message with the next CSeq. */
  readonly sendAgain: () => void;
  /** To another place than before. */
  readonly sendTo: (target: URI) => void;
}

/** What a user agent core of sip.js is taught beyond the library; called by the seams. */
export interface CoreExtension {
  /** Reads every answer first. True when the request was sent again because of it: the answer is spent. */
  readonly retry: (request: SentRequest, answer: IncomingResponseMessage) => boolean;
  /** More headers of an INVITE of ours; `dialog` when it is a re-INVITE. */
  readonly inviteHeaders: (dialog: SessionDialog | undefined) => readonly string[];
  /** A 2xx to an INVITE of ours was taken. */
  readonly inviteAccepted: (dialog: SessionDialog, answer: IncomingResponseMessage) => void;
  /** More headers of our 2xx to an INVITE, first or within a dialog. */
  readonly acceptHeaders: (request: IncomingRequestMessage) => readonly string[];
  /** Our 2xx went out. */
  readonly inviteAnswered: (dialog: SessionDialog, request: IncomingRequestMessage) => void;
  /** The ACK to our 2xx to a re-INVITE did not come in 64*T1 (RFC 3261 §14.2). */
  readonly ackMissed: (dialog: SessionDialog) => void;
  /** A request within a dialog, in sequence or not. True when it was dealt with: the library never sees it. */
  readonly receive: (dialog: SessionDialog, request: IncomingRequestMessage) => boolean;
  readonly dialogGone: (dialog: SessionDialog) => void;
}

const extensions = new WeakMap<UserAgentCore, CoreExtension>();

export function extensionOf(core: UserAgentCore): CoreExtension | undefined {
  return extensions.get(core);
}

export function registerExtension(core: UserAgentCore, extension: CoreExtension): void {
  extensions.set(core, extension);
}

/** Changes nothing. */
export const NO_EXTENSION: CoreExtension = {
  retry: () => false,
  inviteHeaders: () => [],
  inviteAccepted: () => undefined,
  acceptHeaders: () => [],
  inviteAnswered: () => undefined,
  ackMissed: () => undefined,
  receive: () => false,
  dialogGone: () => undefined,
};
