import { splitValues } from '../telephony/sip/wire/name-addr.ts';

/** Digest algorithms we answer, weakest first (RFC 7616, RFC 8760; nobody offers the `-sess` variants alone). */
export const DIGEST_ALGORITHMS = ['MD5', 'SHA-256', 'SHA-512-256'] as const;
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

/** One digest challenge of a 401 or 407 that we could answer. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly algorithm: DigestAlgorithm;
  readonly qop: 'auth' | undefined;
  readonly opaque: string | undefined;
  readonly stale: boolean;
}

const START = /^([A-Za-z]+)[ \t]+([A-Za-z-]+[ \t]*=.*)$/;
const PARAMETER = /^([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^"]*))$/;

/** All challenges in the given header values that we could answer; several may share one header line. */
export function readDigestChallenges(values: readonly string[]): readonly DigestChallenge[] {
  const challenges: Map<string, string>[] = [];
  let current = new Map<string, string>();
  for (const part of values.flatMap(splitValues)) {
    const start = START.exec(part);
    if (start !== null) {
      current = new Map([['scheme', (start[1] ?? '').toLowerCase()]]);
      challenges.push(current);
    }
    readParameter(start?.[2] ?? part, current);
  }
  const digests = challenges.filter((challenge) => challenge.get('scheme') === 'digest');
  return digests.map(answerable).filter((challenge) => challenge !== undefined);
}

function readParameter(text: string, into: Map<string, string>): void {
  const parameter = PARAMETER.exec(text);
  const name = parameter?.[1]?.toLowerCase();
  if (name !== undefined && name !== 'scheme') {
    into.set(name, (parameter?.[2] ?? parameter?.[3] ?? '').trim());
  }
}

function answerable(parameters: ReadonlyMap<string, string>): DigestChallenge | undefined {
  const realm = parameters.get('realm');
  const nonce = parameters.get('nonce');
  const algorithm = knownDigestAlgorithm(parameters.get('algorithm'));
  const offered = parameters
    .get('qop')
    ?.toLowerCase()
    .split(/[\s,]+/);
  if (!realm || !nonce || algorithm === undefined || (offered && !offered.includes('auth'))) {
    return undefined;
  }
  return {
    realm,
    nonce,
    algorithm,
    qop: offered === undefined ? undefined : 'auth',
    opaque: parameters.get('opaque'),
    stale: parameters.get('stale')?.toLowerCase() === 'true',
  };
}

/** The algorithm a challenge names, MD5 when it names none, undefined when we do not have it. */
export function knownDigestAlgorithm(name: string | undefined): DigestAlgorithm | undefined {
  const upper = (name ?? 'MD5').toUpperCase();
  return DIGEST_ALGORITHMS.find((algorithm) => algorithm === upper);
}

/**
 * The one challenge to leave in a message, since sip.js reads only the last: the line's own realm first,
 * then the strongest algorithm (no downgrade to MD5 beside SHA-256, RFC 8760 §2.4), then the sender's order.
 */
export function strongestChallenge(
  challenges: readonly DigestChallenge[],
  realm: string | undefined,
): DigestChallenge | undefined {
  const own = challenges.filter((challenge) => challenge.realm === realm);
  const strength = ({ algorithm }: DigestChallenge): number => DIGEST_ALGORITHMS.indexOf(algorithm);
  return (own.length > 0 ? own : challenges).toSorted((a, b) => strength(b) - strength(a))[0];
}
