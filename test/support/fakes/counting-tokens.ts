import type { TokenMaker } from '#core/ports/token-maker.ts';

/** Tokens that can be foretold: `token-1` with a hash of ones, and so on. */
export class CountingTokens implements TokenMaker {
  #made = 0;

  create(): { readonly token: string; readonly hash: string } {
    this.#made += 1;
    const token = `token-${this.#made}`;
    return { token, hash: hashOf(token) };
  }

  matches(token: string, hash: string): boolean {
    return hashOf(token) === hash;
  }
}

function hashOf(token: string): string {
  return Buffer.from(token).toString('hex').padEnd(64, '0').slice(0, 64);
}
