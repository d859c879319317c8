import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Clock } from '#core/ports/clock.ts';
import { headerOf, type SipHeader, type SipRequest } from './sip-message.ts';

const NONCE_LIFE_MS = 5 * 60_000;
const NONCES_KEPT = 1000;

export interface DigestGateOptions {
  readonly realm: string;
  /** Undefined for users that do not exist: they are challenged like everybody else. */
  readonly passwordOf: (user: string) => string | undefined;
  readonly clock: Clock;
}

/** HTTP digest as SIP uses it (RFC 3261, section 22; MD5 with `qop=auth`). */
export class DigestGate {
  readonly #options: DigestGateOptions;
  readonly #nonces = new Map<string, number>();

  constructor(options: DigestGateOptions) {
    this.#options = options;
  }

  /** `WWW-Authenticate` for a 401. */
  challenge(): SipHeader {
    const nonce = randomBytes(16).toString('hex');
    this.#nonces.set(nonce, this.#options.clock.monotonic() + NONCE_LIFE_MS);
    const [oldest] = this.#nonces.keys();
    if (this.#nonces.size > NONCES_KEPT && oldest !== undefined) this.#nonces.delete(oldest);
    const value = `Digest realm="${this.#options.realm}", nonce="${nonce}", algorithm=MD5, qop="auth"`;
    return { name: 'WWW-Authenticate', value };
  }

  /** The user whose password the request proves, else undefined. */
  userOf(request: SipRequest): string | undefined {
    const given = parametersOf(headerOf(request, 'Authorization') ?? '');
    const { username = '', nonce = '', response = '' } = given;
    const password = this.#options.passwordOf(username);
    const fresh = (this.#nonces.get(nonce) ?? 0) > this.#options.clock.monotonic();
    if (password === undefined || !fresh || given['realm'] !== this.#options.realm) return undefined;
    const expected = this.#responseTo(request, given, password);
    return sameText(expected, response) ? username : undefined;
  }

  #responseTo(request: SipRequest, given: Parameters, password: string): string {
    const { username = '', nonce = '', uri = '', nc = '', cnonce = '', qop = '' } = given;
    const secret = md5(`${username}:${this.#options.realm}:${password}`);
    const target = md5(`${request.start.method}:${uri}`);
    const middle = qop === '' ? nonce : `${nonce}:${nc}:${cnonce}:${qop}`;
    return md5(`${secret}:${middle}:${target}`);
  }
}

type Parameters = Readonly<Record<string, string>>;

function parametersOf(header: string): Parameters {
  const pairs = header.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g);
  return Object.fromEntries(
    [...pairs].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  );
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
