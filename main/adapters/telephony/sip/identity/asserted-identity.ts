import { readAddress, type Headers, type SipAddress } from './sip-address.ts';
import { splitValues } from '../wire/name-addr.ts';

export interface AssertedIdentity {
  readonly address: SipAddress;
  /** The party does not want to be named to people (RFC 3323, or `privacy=` of Remote-Party-ID). */
  readonly isPrivate: boolean;
}

/**
 * Who a trusted server says that the other side is: P-Asserted-Identity (RFC 3325 §9.1), else the older
 * Remote-Party-ID. Only to be asked of a server that the line's profile trusts.
 */
export function readAssertedIdentity(headers: Headers): AssertedIdentity | undefined {
  const asserted = headers.getHeaders('p-asserted-identity').flatMap(splitValues).map(readAddress);
  const address = asserted.find((each) => each !== undefined && each.user !== '');
  if (address !== undefined) return { address, isPrivate: asksForPrivacy(headers) };
  const remote = headers.getHeaders('remote-party-id').flatMap(splitValues).map(readAddress);
  const party = remote.find((each) => each !== undefined && each.user !== '' && isTheOther(each));
  if (party === undefined) return undefined;
  const hidden = /;\s*privacy\s*=\s*"?(?:full|name|uri)/i.test(party.parameters);
  return { address: party, isPrivate: hidden || asksForPrivacy(headers) };
}

/** Whether a message asks that its sender be not named (RFC 3323 §4.2). */
export function asksForPrivacy(headers: Headers): boolean {
  return /\b(?:id|user|header)\b/i.test(headers.getHeader('privacy') ?? '');
}

/** An own address of the called side may stand beside that of the caller. */
function isTheOther({ parameters }: SipAddress): boolean {
  const party = /;\s*party\s*=\s*(\w+)/i.exec(parameters)?.[1]?.toLowerCase();
  return party === undefined || party === 'calling' || party === 'called';
}
