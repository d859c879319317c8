import { createHash } from 'node:crypto';

import type { DigestAlgorithm, DigestChallenge } from './digest-challenge.ts';

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

/** The value of the Authorization or Proxy-Authorization header. */
export function digestHeader(input: DigestInput): string {
  const { username, uri, challenge, nonceCount, cnonce } = input;
  const parts = [
    `algorithm=${challenge.algorithm}`,
    `username=${quoted(username)}`,
    `realm="${challenge.realm}"`,
    `nonce="${challenge.nonce}"`,
    `uri=${quoted(uri)}`,
    `response="${digestResponse(input)}"`,
  ];
  if (challenge.opaque !== undefined) parts.push(`opaque="${challenge.opaque}"`);
  if (challenge.qop !== undefined)
    parts.push(`qop=${challenge.qop}`, `cnonce="${cnonce}"`, `nc=${nonceCountText(nonceCount)}`);
  return `Digest ${parts.join(', ')}`;
}

function nonceCountText(count: number): string {
  return count.toString(16).padStart(8, '0');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
