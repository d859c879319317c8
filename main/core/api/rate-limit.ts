import type { Clock } from '../ports/clock.ts';

export interface RateLimitOptions {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** How many may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Lets so many through in a second, and a burst of them after a rest (a token bucket). */
export class RateLimit {
  readonly #options: RateLimitOptions;
  #left: number;
  #at: number;

  constructor(options: RateLimitOptions) {
    this.#options = options;
    this.#left = options.burst;
    this.#at = options.clock.monotonic();
  }

  /** 0 when this one may pass, else after how many ms the next may. */
  take(): number {
    const { clock, burst, perSecond } = this.#options;
    const now = clock.monotonic();
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#left < 1) return Math.ceil(((1 - this.#left) / perSecond) * 1000);
    this.#left -= 1;
    return 0;
  }
}
