import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { TokenMaker } from '#core/ports/token-maker.ts';

const TOKEN_BYTES = 32;

/** Tokens of 256 random bits. Their SHA-256 is enough to keep: there is nothing to guess that a slow hash would protect. */
export class RandomTokens implements TokenMaker {
  create(): { readonly token: string; readonly hash: string } {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return { token, hash: sha256(token).toString('hex') };
  }

  matches(token: string, hash: string): boolean {
    const kept = Buffer.from(hash, 'hex');
    const given = sha256(token);
    return kept.length === given.length && timingSafeEqual(kept, given);
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
