import { randomBytes } from 'node:crypto';
import { knownDigestAlgorithm } from '../../../digest/digest-challenge.ts';
import type { DigestChallenge } from '../../../digest/digest-challenge.ts';
import { digestHeader } from '../../../digest/digest-response.ts';
import type { RealmGate } from './realm-gate.ts';

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
    return digestHeader({ username, password, method, uri, challenge, nonceCount, cnonce });
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
