import { readAddress, type Headers, type SipAddress } from './sip-address.ts';
import { splitValues } from '../wire/name-addr.ts';

/** Where a call was before it came here. */
export interface DiversionPath {
  /** Who sent it on last. */
  readonly divertedBy: SipAddress | undefined;
  /** What the caller dialled. */
  readonly dialled: SipAddress | undefined;
}

/**
 * Reads who forwarded a call: Diversion, whose first value is the last diversion (RFC 5806 §4), else History-Info,
 * whose entries go from the first target to the current one (RFC 7044 §5). Entries that hide themselves (`Privacy` in
 * the URI) name nobody.
 */
export function readDiversion(headers: Headers, ownUsers: readonly string[]): DiversionPath {
  const diversions = headers.getHeaders('diversion').flatMap(splitValues).map(readAddress);
  const history = headers
    .getHeaders('history-info')
    .flatMap(splitValues)
    .map((value) => (isHidden(value) ? undefined : readAddress(value)));
  const isOther = (address: SipAddress | undefined): address is SipAddress =>
    address !== undefined && address.user !== '' && !ownUsers.includes(address.user);
  const retargeted = history.slice(0, -1).toReversed();
  return {
    divertedBy: [...diversions.slice(0, 1), ...retargeted].find(isOther),
    dialled: [history[0], diversions.at(-1)].find(isOther),
  };
}

function isHidden(entry: string): boolean {
  return /[?&]privacy=/i.test(entry);
}
