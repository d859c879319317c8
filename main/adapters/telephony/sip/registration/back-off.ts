import { reconnectDelay } from '#core/session/reconnect-policy.ts';
import type { ReachProblem } from '#shared/domain/reachability.ts';

export interface BackOffOptions {
  readonly random: () => number;
  readonly hasCalls: () => boolean;
}

/** A try that failed. */
export interface FailedTry {
  readonly problem: ReachProblem | undefined;
  readonly server: string;
  /** The line has another server that was not tried since the pause before. */
  readonly hasAnother: boolean;
}

/** How long a line waits after a try that failed, by how many rounds over its servers failed since it last worked. */
export class BackOff {
  readonly #options: BackOffOptions;
  #rounds = 0;
  /** The server at which nothing listened at the last try. */
  #refusedBy: string | undefined;

  constructor(options: BackOffOptions) {
    this.#options = options;
  }

  worked(): void {
    this.#rounds = 0;
    this.#refusedBy = undefined;
  }

  /**
   * Milliseconds to the next try. A server that takes connections again after it refused them is starting, and may not
   * serve yet (Asterisk opens its ports first and loses what is sent until it is up): the count begins anew.
   */
  failed({ problem, server, hasAnother }: FailedTry): number {
    const isRefused = problem === 'refused';
    if (!isRefused && this.#refusedBy === server) this.#rounds = 0;
    this.#refusedBy = isRefused ? server : undefined;
    if (hasAnother) return 0;
    this.#rounds += 1;
    const { random, hasCalls } = this.#options;
    return reconnectDelay({ failures: this.#rounds, random: random(), isUrgent: hasCalls(), isRefused });
  }
}
