import type { SipEndpoint, SipTarget } from './sip-endpoint.ts';
import { addressIn, headerOf, type SipMessage, type SipRequest, type SipResponse } from './sip-message.ts';

/**
 * Which connection a Contact lives on, learned from every message, and which two Contacts share a call. A telephone
 * that reconnects keeps its Contact and is found again with its first message.
 */
export class ContactBook {
  readonly #endpoints = new Map<string, SipEndpoint>();
  readonly #calls = new Map<string, readonly string[]>();

  learn(endpoint: SipEndpoint, message: SipMessage): void {
    const address = contactOf(message);
    if (address !== undefined) this.#endpoints.set(address, endpoint);
  }

  forget(endpoint: SipEndpoint): void {
    for (const [address, known] of this.#endpoints) {
      if (known === endpoint) this.#endpoints.delete(address);
    }
  }

  /** Where a Contact URI leads, as a route of one. */
  find(uri: string): readonly SipTarget[] | undefined {
    const endpoint = this.#endpoints.get(addressIn(uri) ?? '');
    return endpoint === undefined ? undefined : [{ endpoint, uri }];
  }

  /** An INVITE was accepted: both Contacts share the call now. */
  joined(request: SipRequest, source: SipEndpoint, target: SipEndpoint, response: SipResponse): void {
    this.learn(source, request);
    this.learn(target, response);
    const parties = [headerOf(request, 'Contact'), headerOf(response, 'Contact')].filter(
      (text) => text !== undefined,
    );
    this.#calls.set(callIdOf(request), parties);
  }

  parted(request: SipRequest): void {
    this.#calls.delete(callIdOf(request));
  }

  /** The party of a call that is not at `endpoint`, as a route of one. */
  otherParty(callId: string, endpoint: SipEndpoint): readonly SipTarget[] | undefined {
    for (const contact of this.#calls.get(callId) ?? []) {
      const uri = /<([^>]+)>/.exec(contact)?.[1] ?? contact;
      const found = this.find(uri);
      if (found?.[0] !== undefined && found[0].endpoint !== endpoint) return found;
    }
    return undefined;
  }
}

function contactOf(message: SipMessage): string | undefined {
  return addressIn(headerOf(message, 'Contact') ?? '');
}

function callIdOf(message: SipMessage): string {
  return headerOf(message, 'Call-ID') ?? '';
}
