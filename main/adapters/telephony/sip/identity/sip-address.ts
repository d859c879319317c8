import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import { readNameAddr } from '../wire/name-addr.ts';

/** The headers of a message. */
export type Headers = Pick<IncomingMessage, 'getHeader' | 'getHeaders'>;

/** An address as people may see it: decoded, without control and direction characters, cut off. */
export interface SipAddress {
  readonly user: string;
  readonly host: string;
  readonly name: string;
  /** Parameters behind the address, as they were written. */
  readonly parameters: string;
}

const MAX_TEXT = 120;
const CONTROL = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Reads `sip:`, `sips:` and `tel:` addresses with or without angle brackets; parameters of the user part go. */
export function readAddress(value: string | undefined): SipAddress | undefined {
  const address = value === undefined ? undefined : readNameAddr(value.trim());
  const uri = /^(?:sips?|tel):([^@?]*?)(?:;[^@?]*)?(?:@([^;?]+).*)?$/i.exec(address?.uri ?? '');
  if (address === undefined || uri === null) return undefined;
  const [, user = '', host = ''] = uri;
  return {
    user: cleanText(decode(user)),
    host,
    name: cleanText(address.name.replace(/\\(.)/g, '$1')),
    parameters: address.parameters,
  };
}

/** Text of a header that may be shown: untrusted, so no control and direction characters, and not long. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, '').trim().slice(0, MAX_TEXT);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
