import type { DigestChallenge } from '../../../digest/digest-challenge.ts';

/** Why a challenge got no answer. */
export type AuthenticationRefusal =
  | 'realm-unknown'
  | 'foreign-realm'
  | 'foreign-realm-in-call'
  | 'repeated-challenge'
  | 'unsupported-challenge'
  | 'not-challengeable';

/** The request that was challenged, as far as the gate looks at it. */
export interface ChallengedRequest {
  readonly method: string;
  /** Whether it belongs to a running call or subscription. */
  readonly inDialog: boolean;
}

export interface RealmGateOptions {
  /** The realm from the settings; without it, that of the first challenge to a REGISTER is kept. */
  readonly realm?: string;
  readonly onRefusal?: (reason: AuthenticationRefusal, realm: string) => void;
}

/**
 * Decides which challenges a line answers, so that nobody but its own server gets a digest of the password:
 * a far end that answers a BYE with 407 and its own realm gets nothing. One gate per line, kept across
 * reconnects. Requests outside REGISTER are answered only once the realm is known.
 */
export class RealmGate {
  readonly #onRefusal: (reason: AuthenticationRefusal, realm: string) => void;
  #realm: string | undefined;

  constructor(options: RealmGateOptions = {}) {
    this.#realm = options.realm;
    this.#onRefusal = options.onRefusal ?? (() => {});
  }

  /** The line's realm, undefined before it is known. */
  get realm(): string | undefined {
    return this.#realm;
  }

  /**
   * Whether the challenge may be answered. `answered` is the challenge this very request has answered before:
   * a second one is only good when it says that the nonce was stale (RFC 7616 §3.3).
   */
  admits(
    request: ChallengedRequest,
    challenge: DigestChallenge,
    answered: DigestChallenge | undefined,
  ): boolean {
    const reason = this.#refusal(request, challenge, answered);
    if (reason !== undefined) {
      this.refuse(reason, challenge.realm);
      return false;
    }
    this.#realm ??= challenge.realm;
    return true;
  }

  /** Reports a challenge that cannot be answered. */
  refuse(reason: AuthenticationRefusal, realm: string): void {
    this.#onRefusal(reason, realm);
  }

  #refusal(
    { method, inDialog }: ChallengedRequest,
    challenge: DigestChallenge,
    answered: DigestChallenge | undefined,
  ): AuthenticationRefusal | undefined {
    if (method === 'ACK' || method === 'CANCEL') {
      return 'not-challengeable';
    }
    if (this.#realm === undefined && (method !== 'REGISTER' || inDialog)) {
      return 'realm-unknown';
    }
    if (this.#realm !== undefined && challenge.realm !== this.#realm) {
      return inDialog ? 'foreign-realm-in-call' : 'foreign-realm';
    }
    const again = answered !== undefined && !(challenge.stale && challenge.nonce !== answered.nonce);
    return again ? 'repeated-challenge' : undefined;
  }
}
