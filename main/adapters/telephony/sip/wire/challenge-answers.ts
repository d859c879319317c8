import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { OutgoingRequestMessage } from 'sip.js/lib/core/messages/outgoing-request-message.js';
import {
  DigestAuthentication,
  type DigestAuthenticationOptions,
  type ParsedChallenge,
} from './digest-authentication.ts';

interface Challenger {
  readonly challenge: 'www-authenticate' | 'proxy-authenticate';
  readonly credentials: 'authorization' | 'proxy-authorization';
}

interface Round {
  readonly digest: DigestAuthentication;
  readonly count: number;
}

/** Who may challenge a request: its receiver with 401, a proxy on the way with 407 (RFC 3261 §22.2, §22.3). */
const CHALLENGERS: Readonly<Record<number, Challenger>> = {
  401: { challenge: 'www-authenticate', credentials: 'authorization' },
  407: { challenge: 'proxy-authenticate', credentials: 'proxy-authorization' },
};
/** The first challenge, and one more that calls our nonce stale. */
const MAX_ROUNDS = 2;

/**
 * Credentials for the challenges to a request, of its receiver and of a proxy, one after the other or both in one
 * answer; those that were taken stay in the request. Each challenger is answered twice at most.
 */
export class ChallengeAnswers {
  readonly #options: DigestAuthenticationOptions;
  readonly #rounds = new WeakMap<OutgoingRequestMessage, Map<Challenger, Round>>();

  constructor(options: DigestAuthenticationOptions) {
    this.#options = options;
  }

  /** Whether the request was given what its 401 or 407 asks for, so that it can be sent again. */
  answer(request: OutgoingRequestMessage, answer: IncomingResponseMessage): boolean {
    const asking = CHALLENGERS[answer.statusCode ?? 0];
    if (asking === undefined || !this.#answerOne(request, answer, asking)) return false;
    for (const other of Object.values(CHALLENGERS)) {
      if (other !== asking && answer.hasHeader(other.challenge)) this.#answerOne(request, answer, other);
    }
    return true;
  }

  #answerOne(request: OutgoingRequestMessage, answer: IncomingResponseMessage, asking: Challenger): boolean {
    const challenge = answer.parseHeader(asking.challenge) as ParsedChallenge | undefined;
    const rounds = this.#rounds.get(request) ?? new Map<Challenger, Round>();
    this.#rounds.set(request, rounds);
    const { digest, count } = rounds.get(asking) ?? {
      digest: new DigestAuthentication(this.#options),
      count: 0,
    };
    if (challenge === undefined || count >= MAX_ROUNDS || !digest.authenticate(request, challenge))
      return false;
    rounds.set(asking, { digest, count: count + 1 });
    request.setHeader(asking.credentials, digest.toString());
    return true;
  }
}
