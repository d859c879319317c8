import type { DigestChallenge } from '../../../digest/digest-challenge.ts';

/** Writes a challenge so that sip.js reads it without fail. */
export function writeDigestChallenge(challenge: DigestChallenge): string {
  const { realm, nonce, algorithm, opaque, qop, stale } = challenge;
  const parts = [`realm="${realm}"`, `nonce="${nonce}"`];
  parts.push(...(opaque === undefined ? [] : [`opaque="${opaque}"`]));
  parts.push(...(stale ? ['stale=TRUE'] : []), `algorithm=${algorithm}`);
  parts.push(...(qop === undefined ? [] : [`qop="${qop}"`]));
  return `Digest ${parts.join(', ')}`;
}
