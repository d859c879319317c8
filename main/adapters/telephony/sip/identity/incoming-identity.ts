import type { IncomingCall } from '#core/ports/telephony-connector.ts';
import { asksForPrivacy, readAssertedIdentity } from './asserted-identity.ts';
import { readDiversion } from './diversion.ts';
import { cleanText, readAddress, type Headers, type SipAddress } from './sip-address.ts';

export type IncomingIdentity = Pick<
  IncomingCall,
  'number' | 'withheld' | 'displayName' | 'calledNumber' | 'queue' | 'divertedBy'
>;

export interface IdentityReading {
  /** The line's user, and the contact's, which Asterisk writes into To. */
  readonly ownUsers: readonly string[];
  /** Whether the server's P-Asserted-Identity is believed: of a proxy of one's own only (RFC 3325 §5). */
  readonly trustIdentity: boolean;
}

/**
 * Who calls, from an INVITE.
 * - number: the asserted identity of a trusted server, else From; withheld when Privacy asks for it or From is
 *   anonymous (RFC 3323 §4.1)
 * - called number: the oldest History-Info or Diversion entry (what the caller dialled), else To, unless it is our own
 * - diverted by: who sent the call on to us last
 * - queue: `X-Queue`, else the text of an Alert-Info `info=`, else a display prefix `Queue: Name`
 */
export function readIdentity(headers: Headers, reading: IdentityReading): IncomingIdentity {
  const caller = readCaller(headers, reading.trustIdentity);
  const { queue, name } = readQueue(headers, caller.name);
  return {
    number: caller.number,
    withheld: caller.withheld,
    ...(name !== '' && name !== caller.number && { displayName: name }),
    ...readPath(headers, reading.ownUsers),
    ...(queue !== undefined && { queue }),
  };
}

interface Caller {
  readonly number: string;
  readonly name: string;
  readonly withheld: boolean;
}

function readCaller(headers: Headers, trustIdentity: boolean): Caller {
  const from = readAddress(headers.getHeader('from'));
  const asserted = trustIdentity ? readAssertedIdentity(headers) : undefined;
  const isHidden = asserted?.isPrivate ?? isWithheld(headers, from);
  if (isHidden) return { number: '', name: '', withheld: true };
  const { user = '' } = asserted?.address ?? from ?? {};
  return { number: user, name: shownName(asserted?.address, from), withheld: false };
}

function readPath(
  headers: Headers,
  ownUsers: readonly string[],
): Pick<IncomingIdentity, 'calledNumber' | 'divertedBy'> {
  const { divertedBy, dialled } = readDiversion(headers, ownUsers);
  const to = readAddress(headers.getHeader('to'))?.user ?? '';
  const calledNumber = dialled?.user ?? (ownUsers.includes(to) ? '' : to);
  return {
    ...(calledNumber !== '' && { calledNumber }),
    ...(divertedBy !== undefined && { divertedBy: diverterOf(divertedBy) }),
  };
}

/** Beside an asserted address the name in From is only that party's when the address is. */
function shownName(asserted: SipAddress | undefined, from: SipAddress | undefined): string {
  if (asserted === undefined || (asserted.name === '' && asserted.user === from?.user))
    return from?.name ?? '';
  return asserted.name;
}

function diverterOf({ user, name }: SipAddress): NonNullable<IncomingCall['divertedBy']> {
  return { number: user, ...(name !== '' && name !== user && { displayName: name }) };
}

function isWithheld(headers: Headers, from: SipAddress | undefined): boolean {
  if (asksForPrivacy(headers)) return true;
  if (from === undefined || from.host.toLowerCase() === 'anonymous.invalid') return true;
  return /^(?:anonymous|restricted|unavailable|)$/i.test(from.user);
}

function readQueue(headers: Headers, name: string): { queue?: string; name: string } {
  const header = cleanText(headers.getHeader('x-queue') ?? '');
  if (header !== '') return { queue: header, name };
  const info = /;\s*info\s*=\s*"?([^;">]+)"?/i.exec(headers.getHeader('alert-info') ?? '')?.[1] ?? '';
  const alert = cleanText(info);
  if (alert !== '' && !/^(?:alert-)?(?:internal|external|group|auto[- ]?answer|ring\d*)$/i.test(alert)) {
    return { queue: alert, name };
  }
  const prefix = /^([^:]{2,40}):\s*(.*)$/.exec(name);
  return prefix === null ? { name } : { queue: prefix[1] ?? '', name: prefix[2] ?? '' };
}
