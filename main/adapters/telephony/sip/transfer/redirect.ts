import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { SentRequest } from '../library/core-extension.ts';
import { readNameAddr, splitValues } from '../wire/name-addr.ts';

/** A place a 3xx names. */
export interface RedirectTarget {
  readonly uri: string;
  readonly user: string;
  readonly host: string;
}

const TARGET = /^sips?:(?:([^@;?]*)@)?(\[[^\]]+\]|[^:;?]+)/i;

/** Where a 3xx sends us: its Contacts, by falling `q`, then in their order (RFC 3261 §8.1.3.4). */
export function redirectTargets(
  answer: Pick<IncomingResponseMessage, 'getHeaders'>,
): readonly RedirectTarget[] {
  const contacts = answer.getHeaders('contact').flatMap(splitValues).map(readContact);
  return contacts
    .filter((contact) => contact !== undefined)
    .toSorted((a, b) => b.q - a.q)
    .map(({ target }) => target);
}

function readContact(value: string): { readonly target: RedirectTarget; readonly q: number } | undefined {
  const address = readNameAddr(value);
  // Headers in the URI would be put into our request by the one who redirects.
  const uri = address?.uri.split('?')[0] ?? '';
  const [, user = '', host] = TARGET.exec(uri) ?? [];
  const q = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(address?.parameters ?? '')?.[1] ?? 1);
  return host === undefined ? undefined : { target: { uri, user, host }, q: q >= 0 && q <= 1 ? q : 0 };
}

export interface RedirectPolicy {
  /** How many Contacts one call may try; 0 follows none. */
  readonly most: number;
  /** Hosts of the line's own server; no other is called on the word of a 3xx. */
  readonly hosts: readonly string[];
}

interface Places {
  readonly tried: Set<string>;
  readonly left: RedirectTarget[];
}

/** Follows the 3xx answers to INVITEs, within the line's own server; what remains ends the call as forwarded. */
export class Redirects {
  readonly #policy: RedirectPolicy;
  readonly #places = new WeakMap<SentRequest['message'], Places>();

  constructor(policy: RedirectPolicy) {
    this.#policy = policy;
  }

  /** True when the request went to another place. */
  follow({ message, sendTo }: SentRequest, answer: IncomingResponseMessage): boolean {
    if (message.method !== 'INVITE' || message.toTag) return false;
    const places = this.#placesAfter(message, answer);
    const next = places?.left.find(({ uri }) => !places.tried.has(uri));
    const uri = next && UserAgent.makeURI(next.uri);
    if (places === undefined || next === undefined || uri === undefined) return false;
    if (places.tried.size > this.#policy.most) return false;
    places.tried.add(next.uri);
    sendTo(uri);
    return true;
  }

  /** What there is to try after this answer: a refusal of one place leaves the others (RFC 3261 §8.1.3.4). */
  #placesAfter(message: SentRequest['message'], answer: IncomingResponseMessage): Places | undefined {
    const status = answer.statusCode ?? 0;
    const known = this.#places.get(message);
    if (status >= 400 && status < 600) return known;
    if (status < 300 || status >= 400) return undefined;
    const places = known ?? { tried: new Set([message.ruri.toRaw()]), left: [] };
    places.left.unshift(...redirectTargets(answer).filter((target) => this.#isOwn(target)));
    this.#places.set(message, places);
    return places;
  }

  #isOwn({ host }: RedirectTarget): boolean {
    return this.#policy.hosts.some((own) => own.toLowerCase() === host.toLowerCase());
  }
}
