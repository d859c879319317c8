import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { IncomingCall } from '#core/ports/telephony-connector.ts';
import { readNameAddr } from './wire/name-addr.ts';

export type IncomingIdentity = Pick<
  IncomingCall,
  'number' | 'withheld' | 'displayName' | 'calledNumber' | 'queue'
>;

/** The parts of an INVITE that say who calls whom. */
export type IdentityHeaders = Pick<IncomingRequestMessage, 'getHeader' | 'getHeaders'>;

interface Address {
  readonly user: string;
  readonly host: string;
  readonly name: string;
}

const MAX_TEXT = 120;
const CONTROL = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Who calls, from an INVITE of the line's own PBX (the socket reaches nobody else, so its P-Asserted-Identity is
 * trusted, RFC 3325 §5).
 * - number: P-Asserted-Identity, else From; withheld when Privacy asks for it or From is anonymous (RFC 3323 §4.1)
 * - called number: the oldest History-Info or Diversion entry (what the caller dialled), else To, unless it is one of
 *   `ownUsers` (the line's user, and the contact's, which Asterisk writes into To)
 * - queue: `X-Queue`, else the text of an Alert-Info `info=`, else a display prefix `Queue: Name`
 */
export function readIdentity(headers: IdentityHeaders, ownUsers: readonly string[]): IncomingIdentity {
  const from = readAddress(headers.getHeader('from'));
  const asserted = readAddress(headers.getHeader('p-asserted-identity'));
  const withheld = isWithheld(headers, from);
  const { queue, name } = readQueue(headers, withheld ? '' : firstText(asserted?.name, from?.name));
  const calledNumber = readCalled(headers, ownUsers);
  const number = withheld ? '' : firstText(asserted?.user, from?.user);
  return {
    number,
    withheld,
    ...(name !== '' && name !== number && { displayName: name }),
    ...(calledNumber !== undefined && { calledNumber }),
    ...(queue !== undefined && { queue }),
  };
}

function isWithheld(headers: IdentityHeaders, from: Address | undefined): boolean {
  const privacy = headers.getHeader('privacy') ?? '';
  if (/\b(?:id|user|header)\b/i.test(privacy)) return true;
  if (from === undefined || from.host.toLowerCase() === 'anonymous.invalid') return true;
  return /^(?:anonymous|restricted|unavailable|)$/i.test(from.user);
}

function readCalled(headers: IdentityHeaders, ownUsers: readonly string[]): string | undefined {
  const history = headers.getHeaders('history-info');
  const diversions = headers.getHeaders('diversion');
  const candidates = [history[0], diversions.at(-1), headers.getHeader('to')];
  const users = candidates.map((value) => readAddress(value)?.user ?? '');
  return users.find((user) => user !== '' && !ownUsers.includes(user));
}

function readQueue(headers: IdentityHeaders, name: string): { queue?: string; name: string } {
  const header = clean(headers.getHeader('x-queue') ?? '');
  if (header !== '') return { queue: header, name };
  const alert = clean(/;\s*info\s*=\s*"?([^;">]+)"?/i.exec(headers.getHeader('alert-info') ?? '')?.[1] ?? '');
  if (
    alert !== '' &&
    !/^(?:alert-)?(?:internal|external|group|intercom|auto[- ]?answer|ring[ -]?(?:answer|\d*))$/i.test(alert)
  ) {
    return { queue: alert, name };
  }
  const prefix = /^([^:]{2,40}):\s*(.*)$/.exec(name);
  return prefix === null ? { name } : { queue: prefix[1] ?? '', name: prefix[2] ?? '' };
}

/** Reads `sip:`, `sips:` and `tel:` addresses with or without angle brackets; parameters of the user part go. */
function readAddress(value: string | undefined): Address | undefined {
  const address = value === undefined ? undefined : readNameAddr(value.trim());
  const uri = /^(?:sips?|tel):([^@?]*?)(?:;[^@?]*)?(?:@([^;?]+).*)?$/i.exec(address?.uri ?? '');
  if (address === undefined || uri === null) return undefined;
  const [, user = '', host = ''] = uri;
  return { user: clean(decode(user)), host, name: clean(address.name.replace(/\\(.)/g, '$1')) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function clean(text: string): string {
  return text.replace(CONTROL, '').trim().slice(0, MAX_TEXT);
}

function firstText(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? '';
}
