import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import { readAssertedIdentity } from './asserted-identity.ts';
import { readIdentity, type IncomingIdentity } from './incoming-identity.ts';
import { readAddress, type Headers } from './sip-address.ts';
import type { SipCall } from '../call/sip-call.ts';

type Named = Pick<IncomingIdentity, 'number' | 'withheld' | 'displayName'>;

export interface PartyWatchOptions {
  readonly trustIdentity: () => boolean;
  readonly emit: (event: ConnectorEvent) => void;
}

/**
 * Tells when the other side of a call becomes somebody else: after a transfer the PBX says so in a re-INVITE, an UPDATE
 * or an answer (connected line). Of a trusted server the asserted identity counts, else a changed From (RFC 4916); what
 * names nobody changes nothing.
 */
export class PartyWatch {
  readonly #options: PartyWatchOptions;
  readonly #known = new WeakMap<SipCall, Named>();

  constructor(options: PartyWatchOptions) {
    this.#options = options;
  }

  /** How the call began. */
  begin(call: SipCall, { number, withheld, displayName }: Named): void {
    this.#known.set(call, { number, withheld, ...(displayName !== undefined && { displayName }) });
  }

  heard(call: SipCall, message: Headers, isRequest: boolean): void {
    const named = this.#read(call, message, isRequest);
    if (named !== undefined) this.became(call, named);
  }

  /** Who the call is with from now on; the same one as before tells nothing. */
  became(call: SipCall, { number, withheld, displayName }: Named): void {
    const named = { number, withheld, ...(displayName !== undefined && { displayName }) };
    if (same(named, this.#known.get(call))) return;
    this.begin(call, named);
    this.#options.emit({ type: 'party', callId: call.callId, ...named });
  }

  #read(call: SipCall, message: Headers, isRequest: boolean): Named | undefined {
    const asserted = this.#options.trustIdentity() ? readAssertedIdentity(message) : undefined;
    if (asserted === undefined) return isRequest ? changedFrom(call, message) : undefined;
    const { user, name } = asserted.address;
    if (asserted.isPrivate) return { number: '', withheld: true };
    return { number: user, withheld: false, ...(name !== '' && name !== user && { displayName: name }) };
  }
}

function changedFrom(call: SipCall, message: Headers): Named | undefined {
  const before = call.leg.session.remoteIdentity.uri.user ?? '';
  const user = readAddress(message.getHeader('from'))?.user ?? '';
  if (user === '' || user === before) return undefined;
  const { number, withheld, displayName } = readIdentity(message, { ownUsers: [], trustIdentity: false });
  return { number, withheld, ...(displayName !== undefined && { displayName }) };
}

function same(one: Named, other: Named | undefined): boolean {
  return (
    other !== undefined &&
    one.number === other.number &&
    one.withheld === other.withheld &&
    (one.displayName === undefined || one.displayName === other.displayName)
  );
}
