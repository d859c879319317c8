/**
 * One timer for all durations on a page: fires on each full second, only while something listens and the page is
 * visible, so an idle hidden panel costs nothing.
 */
export class Ticker {
  readonly #listeners = new Set<() => void>();
  #now = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#schedule();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  /** Epoch milliseconds of the last tick. Starts at the current time when nobody listened before. */
  readonly read = (): number => {
    if (this.#timer === undefined && Date.now() - this.#now >= 1000) this.#now = Date.now();
    return this.#now;
  };

  dispose(): void {
    this.#stop();
    this.#listeners.clear();
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => {
    if (document.hidden) {
      this.#stop();
      return;
    }
    this.#tick();
  };

  readonly #tick = (): void => {
    this.#timer = undefined;
    this.#now = Date.now();
    for (const listener of this.#listeners) listener();
    this.#schedule();
  };

  #schedule(): void {
    if (this.#timer !== undefined || this.#listeners.size === 0 || document.hidden) return;
    this.#timer = setTimeout(this.#tick, 1000 - (Date.now() % 1000));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
