export interface RateCapOptions {
  /** Allowed per second over time, and at once. */
  readonly perSecond: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** A token bucket: `allow` says no once more than `perSecond` came within a second. */
export class RateCap {
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  constructor({ perSecond, now }: RateCapOptions) {
    this.#perSecond = perSecond;
    this.#now = now;
    this.#tokens = perSecond;
    this.#filledAt = now();
  }

  allow(): boolean {
    const at = this.#now();
    const refill = ((at - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#perSecond, this.#tokens + refill);
    this.#filledAt = at;
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
