import { createHash, randomBytes } from 'node:crypto';
import { knownDigestAlgorithm } from './digest-challenge.ts';
import type { DigestAlgorithm, DigestChallenge } from './digest-challenge.ts';
import type { RealmGate } from './realm-gate.ts';

const HASHES: Readonly<Record<DigestAlgorithm, string>> = {
  MD5: 'md5',
  'SHA-256': 'sha256',
  'SHA-512-256': 'sha512-256',
};

/** What goes into a digest (RFC 7616 §3.4). */
export interface DigestInput {
  readonly username: string;
  readonly password: string;
  readonly method: string;
  readonly uri: string;
  readonly challenge: DigestChallenge;
  readonly nonceCount: number;
  readonly cnonce: string;
}

/** The `response` of a digest (RFC 7616 §3.4.1; without qop the form of RFC 2069). */
export function digestResponse(input: DigestInput): string {
  const { realm, nonce, algorithm, qop } = input.challenge;
  const hash = (text: string): string => createHash(HASHES[algorithm]).update(text, 'utf8').digest('hex');
  const secret = hash(`${input.username}:${realm}:${input.password}`);
  const request = hash(`${input.method}:${input.uri}`);
  return qop === undefined
    ? hash(`${secret}:${nonce}:${request}`)
    : hash(`${secret}:${nonce}:${nonceCountText(input.nonceCount)}:${input.cnonce}:${qop}:${request}`);
}

/** The parts of a sip.js request that authentication reads. */
export interface OutgoingRequest {
  readonly method: string;
  readonly ruri: { toRaw(): string };
  readonly toTag?: string | undefined;
}

/** A challenge as the grammar of sip.js hands it over. */
export interface ParsedChallenge {
  readonly realm?: string;
  readonly nonce?: string;
  readonly opaque?: string;
  readonly algorithm?: string;
  readonly qop?: readonly string[] | string;
  readonly stale?: boolean;
}

export interface DigestAuthenticationOptions {
  readonly username: string;
  readonly password: string;
  readonly gate: RealmGate;
}

/**
 * Digest credentials for one request: what sip.js asks of its own class, with SHA-256 and SHA-512/256
 * (RFC 8760), a `cnonce` from the system's random source, and the realm gate in front.
 */
export class DigestAuthentication {
  /** Part of the sip.js interface; not used there. */
  stale: boolean | undefined;
  readonly #username: string;
  readonly #password: string;
  readonly #gate: RealmGate;
  #answered: DigestChallenge | undefined;
  #nonceCount = 0;
  #header = '';

  constructor({ username, password, gate }: DigestAuthenticationOptions) {
    this.#username = username;
    this.#password = password;
    this.#gate = gate;
  }

  /** True when credentials were made; false leaves the 401 or 407 as the final answer. */
  authenticate(request: OutgoingRequest, parsed: ParsedChallenge): boolean {
    const challenge = usableChallenge(parsed);
    if (challenge === undefined) {
      this.#gate.refuse('unsupported-challenge', parsed.realm ?? '');
      return false;
    }
    const challenged = { method: request.method, inDialog: Boolean(request.toTag) };
    if (!this.#gate.admits(challenged, challenge, this.#answered)) {
      return false;
    }
    this.#nonceCount = this.#answered?.nonce === challenge.nonce ? this.#nonceCount + 1 : 1;
    this.#answered = challenge;
    this.#header = this.#write(request, challenge);
    return true;
  }

  /** The value of the Authorization or Proxy-Authorization header. */
  toString(): string {
    return this.#header;
  }

  #write({ method, ruri }: OutgoingRequest, challenge: DigestChallenge): string {
    const uri = ruri.toRaw();
    const cnonce = randomBytes(16).toString('hex');
    const nonceCount = this.#nonceCount;
    const [username, password] = [this.#username, this.#password];
    const response = digestResponse({ username, password, method, uri, challenge, nonceCount, cnonce });
    const parts = [
      `algorithm=${challenge.algorithm}`,
      `username=${quoted(username)}`,
      `realm="${challenge.realm}"`,
      `nonce="${challenge.nonce}"`,
      `uri=${quoted(uri)}`,
      `response="${response}"`,
    ];
    if (challenge.opaque !== undefined) {
      parts.push(`opaque="${challenge.opaque}"`);
    }
    if (challenge.qop !== undefined) {
      parts.push(`qop=${challenge.qop}`, `cnonce="${cnonce}"`, `nc=${nonceCountText(nonceCount)}`);
    }
    return `Digest ${parts.join(', ')}`;
  }
}

function usableChallenge(parsed: ParsedChallenge): DigestChallenge | undefined {
  const algorithm = knownDigestAlgorithm(parsed.algorithm);
  const { realm, nonce, opaque, qop } = parsed;
  const offered = typeof qop === 'string' ? qop.split(/[\s,]+/) : qop;
  if (!realm || !nonce || algorithm === undefined || (offered !== undefined && !offered.includes('auth'))) {
    return undefined;
  }
  const stale = parsed.stale === true;
  return { realm, nonce, opaque, algorithm, stale, qop: offered === undefined ? undefined : 'auth' };
}

function nonceCountText(count: number): string {
  return count.toString(16).padStart(8, '0');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
