const DELAYS_MS = [0, 1000, 5000, 30_000];
const CALM_AFTER_MS = 60_000;

/**
 * How long to wait before a page that died is loaded again: not at all the first time, longer each time it dies again,
 * so that a page which cannot live does not eat the machine. A calm minute forgives.
 */
export class CrashDelays {
  #crashes = 0;
  #lastAt = -Infinity;

  /** `now` in ms of a clock that never jumps. */
  next(now: number): number {
    if (now - this.#lastAt > CALM_AFTER_MS) this.#crashes = 0;
    this.#lastAt = now;
    const step = Math.min(this.#crashes, DELAYS_MS.length - 1);
    this.#crashes += 1;
    return DELAYS_MS[step] ?? 0;
  }
}
