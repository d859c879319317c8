import { randomBytes } from 'node:crypto';

import { readDigestChallenges, strongestChallenge } from '../../digest/digest-challenge.ts';
import type { DigestChallenge } from '../../digest/digest-challenge.ts';
import { digestHeader } from '../../digest/digest-response.ts';

export interface DavSignInParts {
  readonly userName: string;
  readonly password: string;
}

/**
 * Who asks, as the server wants to be told: Basic (RFC 7617), which nearly all take, or Digest (RFC 7616) where a server
 * asks for that and for nothing else. Nobody where there is no user name.
 */
export class DavSignIn {
  readonly #parts: DavSignInParts;
  #challenge: DigestChallenge | undefined;
  #nonceCount = 0;

  constructor(parts: DavSignInParts) {
    this.#parts = parts;
  }

  /** The header of one request; each has its own. */
  header(method: string, url: string): string | undefined {
    const { userName: username, password } = this.#parts;
    if (username === '') return undefined;
    if (this.#challenge === undefined)
      return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const { pathname, search } = new URL(url);
    const cnonce = randomBytes(16).toString('hex');
    this.#nonceCount += 1;
    const [uri, nonceCount, challenge] = [`${pathname}${search}`, this.#nonceCount, this.#challenge];
    return digestHeader({ username, password, method, uri, challenge, nonceCount, cnonce });
  }

  /**
   * Whether the same request is worth another try after a 401: the server wants Digest and was given something else, or
   * says that its number for once is used up. A digest that is refused otherwise is a wrong password.
   */
  challenged(wanted: string): boolean {
    if (this.#parts.userName === '' || /(?:^|,)\s*basic\b/i.test(wanted)) return false;
    const offered = readDigestChallenges([wanted]);
    const challenge = strongestChallenge(offered, this.#challenge?.realm);
    if (challenge === undefined || (this.#challenge !== undefined && !challenge.stale)) return false;
    this.#challenge = challenge;
    this.#nonceCount = 0;
    return true;
  }
}
