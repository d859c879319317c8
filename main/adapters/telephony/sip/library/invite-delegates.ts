import { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import type { OutgoingInviteRequestDelegate } from 'sip.js/lib/core/messages/methods/invite.js';
import type { CoreExtension } from './core-extension.ts';
import { isReliable, rackOf } from './reliable-response.ts';

/** Tells the extension of a 2xx after it was taken. */
export function tellingAcceptance(
  delegate: OutgoingInviteRequestDelegate | undefined,
  extension: CoreExtension,
): OutgoingInviteRequestDelegate {
  return {
    ...delegate,
    onAccept: (response) => {
      if (delegate?.onAccept === undefined) response.ack();
      else delegate.onAccept(response);
      const dialog = response.session;
      if (dialog instanceof SessionDialog && dialog.userAgentCore.dialogs.has(dialog.id))
        extension.inviteAccepted(dialog, response.message);
    },
  };
}

/** A 3xx within a dialog refuses: the library forgets to finish the re-INVITE otherwise. */
export function asRefusal(delegate: OutgoingInviteRequestDelegate = {}): OutgoingInviteRequestDelegate {
  return { ...delegate, onRedirect: (response) => delegate.onReject?.(response) };
}

/** Acknowledges reliable answers to a re-INVITE, each once (RFC 3262 §4). */
export function acknowledging(
  delegate: OutgoingInviteRequestDelegate,
  dialog: SessionDialog,
): OutgoingInviteRequestDelegate {
  let sequence = 0;
  const acknowledge = ({ message }: IncomingResponse): void => {
    const number = Number(message.getHeader('rseq'));
    if (!isReliable(message) || number <= sequence) return;
    sequence = number;
    dialog.prack(undefined, { extraHeaders: [`RAck: ${rackOf(message)}`] });
  };
  return {
    ...delegate,
    onProgress: (response) => {
      acknowledge(response);
      delegate.onProgress?.(response);
    },
  };
}
