import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { LineServers } from './line-servers.ts';
import type { SipPolicy } from '../sip-policy.ts';
import type { Endpoint } from '../wire/endpoint.ts';

export interface ReturnOptions {
  readonly servers: LineServers;
  readonly timer: Timer;
  readonly random: () => number;
  readonly policy: Pick<SipPolicy, 'preferredEveryMs'>;
  readonly log: Logger;
  /** Whether a move would disturb nobody. */
  readonly isIdle: () => boolean;
  /** Whether the server would take our registration; it must not be disturbed by the question. */
  readonly answers: (endpoint: Endpoint) => Promise<boolean>;
  readonly move: () => void;
}

const MOST_DOUBLINGS = 4;

/**
 * Looks from time to time whether the preferred server is back, or whether DNS does not name the one in use any more,
 * and moves when no call is there. A server that was returned to in vain is asked less and less often.
 */
export class ReturnToPreferred {
  readonly #options: ReturnOptions;
  #cancel = (): void => undefined;
  #doublings = 0;

  constructor(options: ReturnOptions) {
    this.#options = options;
  }

  /** A server took the registration. */
  settled(): void {
    if (this.#options.servers.isPreferred) this.#doublings = 0;
    this.#wait();
  }

  stop(): void {
    this.#cancel();
  }

  #wait(): void {
    const { timer, random, policy } = this.#options;
    const ms = policy.preferredEveryMs * 2 ** this.#doublings * (0.8 + 0.4 * random());
    this.#cancel();
    let stopped = false;
    const cancel = timer.after(ms, () => void this.#look(() => stopped));
    this.#cancel = () => {
      stopped = true;
      cancel();
    };
  }

  async #look(stopped: () => boolean): Promise<void> {
    const { isIdle, move, log } = this.#options;
    const reason = isIdle() ? await this.#reason() : undefined;
    if (stopped()) return;
    if (reason === undefined || !isIdle()) {
      this.#wait();
      return;
    }
    log.info('sip.server-change', { reason });
    this.#doublings = Math.min(this.#doublings + 1, MOST_DOUBLINGS);
    move();
  }

  async #reason(): Promise<'preferred-is-back' | 'not-named-any-more' | undefined> {
    const { servers, answers } = this.#options;
    if (!(await servers.isCurrent())) return 'not-named-any-more';
    const { preferred } = servers;
    if (servers.isPreferred || preferred === undefined) return undefined;
    return (await answers(preferred)) ? 'preferred-is-back' : undefined;
  }
}
