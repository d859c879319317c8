import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { ResponseOptions } from 'sip.js/lib/core/messages/outgoing-response.js';
import type { IncomingText } from '#core/ports/text-messages.ts';
import { plainText } from '../presence/plain-text.ts';
import { readNameAddr } from '../wire/name-addr.ts';
import { ACCEPTED_TEXTS, textOfMessage } from './text-of-message.ts';

/** RFC 3428 §8 allows 1300 bytes outside of a session; PBXs send more. What is longer is no message. */
export const MESSAGE_MAX_BYTES = 20_000;
const UNSHOWN = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029]|\p{Bidi_Control}/gu;

/** The part of sip.js' message that is answered. */
export interface ReceivedMessage {
  readonly request: IncomingRequestMessage;
  accept(options?: ResponseOptions): Promise<void>;
  reject(options?: ResponseOptions): Promise<void>;
}

/**
 * Takes a MESSAGE: 415 for what is no text, 413 for what is too long, 200 once `take` has kept it, and 500 with
 * `Retry-After` when it could not, so that the PBX sends it again.
 */
export function receiveMessage(message: ReceivedMessage, take: (text: IncomingText) => boolean): void {
  const { request } = message;
  const type = request.getHeader('content-type') ?? 'text/plain';
  const text = request.body.length > MESSAGE_MAX_BYTES ? '' : textOfMessage(type, request.body);
  if (Buffer.byteLength(request.body) > MESSAGE_MAX_BYTES) void message.reject({ statusCode: 413 });
  else if (text === undefined)
    void message.reject({ statusCode: 415, extraHeaders: [`Accept: ${ACCEPTED_TEXTS}`] });
  else if (text.trim() === '' || take(incomingText(request, text))) void message.accept();
  else void message.reject({ statusCode: 500, extraHeaders: ['Retry-After: 10'] });
}

function incomingText(request: IncomingRequestMessage, text: string): IncomingText {
  const from = readNameAddr(request.getHeader('p-asserted-identity') ?? request.getHeader('from') ?? '');
  const user = plainText(/^(?:sips?|tel):([^@;?>]{1,80})/i.exec(from?.uri ?? '')?.[1] ?? '', 80);
  const name = plainText(from?.name ?? '', 80);
  return {
    key: `${request.callId} ${request.cseq}`.slice(0, 300),
    number: /^anonymous$/i.test(user) ? '' : user,
    ...(name !== '' && name !== user && { displayName: name }),
    text: text.replaceAll('\r\n', '\n').replace(UNSHOWN, ''),
  };
}
