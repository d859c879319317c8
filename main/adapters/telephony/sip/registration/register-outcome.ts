import type { ReachProblem } from '#shared/domain/reachability.ts';
import type { AuthenticationRefusal } from '../wire/realm-gate.ts';
import type { Binding } from './read-bindings.ts';

/**
 * What became of a REGISTER.
 * - `accepted`: bound for `expiresSeconds`; `bindings` are all that the PBX has for the address, ours among them
 * - `denied`: the PBX said no, repeating at once would not help
 * - `passing`: an error that may pass by itself; `retryAfterMs` when the PBX named a time
 * - `too-brief`: 423, ask again with the least time the PBX accepts (RFC 3261 §10.2.8)
 */
export type RegisterOutcome =
  | {
      readonly kind: 'accepted';
      readonly expiresSeconds: number;
      readonly bindings: readonly Binding[];
    }
  | { readonly kind: 'denied'; readonly problem: ReachProblem; readonly detail: string }
  | {
      readonly kind: 'passing';
      readonly problem: ReachProblem;
      readonly detail: string;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'too-brief'; readonly minExpiresSeconds: number };

export interface RegisterRejection {
  readonly status: number;
  readonly reason: string;
  readonly retryAfter?: string | undefined;
  readonly minExpires?: string | undefined;
  /** Why our side gave a challenge no answer, when it did not. */
  readonly authentication?: AuthenticationRefusal | undefined;
}

const MAX_RETRY_AFTER_SECONDS = 300;

/**
 * Reads a final answer to REGISTER that is no 2xx. A 401 or 407 that remains after credentials means a wrong password;
 * Asterisk answers the same for an unknown user unless `alwaysauthreject=no`, so the detail names both.
 */
export function readRejection(rejection: RegisterRejection): RegisterOutcome {
  const { status, reason } = rejection;
  const detail = `${status} ${reason}`.trim();
  switch (status) {
    case 401:
    case 407:
      return readChallenge(detail, rejection.authentication);
    case 403:
      return { kind: 'denied', problem: 'forbidden', detail };
    case 404:
    case 410:
    case 604:
      return { kind: 'denied', problem: 'no-such-user', detail };
    case 423:
      return readTooBrief(detail, rejection.minExpires);
    default:
      return readPassing(detail, rejection.retryAfter);
  }
}

function readChallenge(detail: string, refusal: AuthenticationRefusal | undefined): RegisterOutcome {
  if (refusal === undefined || refusal === 'repeated-challenge') {
    const both = `${detail} after credentials: the user or the password is not accepted`;
    return { kind: 'denied', problem: 'wrong-password', detail: both };
  }
  return { kind: 'denied', problem: 'server-error', detail: `${detail}, challenge not answered: ${refusal}` };
}

function readTooBrief(detail: string, minExpires: string | undefined): RegisterOutcome {
  const seconds = Number(minExpires);
  return Number.isInteger(seconds) && seconds > 0 && seconds <= 86_400
    ? { kind: 'too-brief', minExpiresSeconds: seconds }
    : { kind: 'passing', problem: 'server-error', detail: `${detail} without a usable Min-Expires` };
}

function readPassing(detail: string, retryAfter: string | undefined): RegisterOutcome {
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  const passing = { kind: 'passing', problem: 'server-error', detail } as const;
  if (!(seconds > 0)) return passing;
  return { ...passing, retryAfterMs: Math.min(seconds, MAX_RETRY_AFTER_SECONDS) * 1000 };
}
