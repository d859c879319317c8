import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';

export interface BucketSize {
  /** Requests that run out per second. */
  readonly perSecond: number;
  /** How full it may get. */
  readonly capacity: number;
}

/**
 * Keeps the requests of this app to one CRM below what the CRM counts. What an agent waits for may fill the bucket to
 * the brim, background work only a part of it, so that a queue of old writes never delays who is calling now.
 */
export class LeakyBucket {
  readonly #size: BucketSize;
  readonly #clock: Clock;
  readonly #timer: Timer;
  #level = 0;
  #at: number;

  constructor(size: BucketSize, clock: Clock, timer: Timer) {
    this.#size = size;
    this.#clock = clock;
    this.#timer = timer;
    this.#at = clock.monotonic();
  }

  /** Resolves when a request may go. */
  async take(work: 'waited-for' | 'background'): Promise<void> {
    const brim = work === 'waited-for' ? this.#size.capacity : this.#size.capacity / 2;
    this.#drain();
    while (this.#level + 1 > brim) {
      const ms = Math.ceil(((this.#level + 1 - brim) / this.#size.perSecond) * 1000);
      await new Promise<void>((resolve) => {
        this.#timer.after(ms, resolve);
      });
      this.#drain();
    }
    this.#level += 1;
  }

  /** The CRM says that its own count is full. */
  fill(): void {
    this.#drain();
    this.#level = this.#size.capacity;
  }

  #drain(): void {
    const now = this.#clock.monotonic();
    this.#level = Math.max(0, this.#level - ((now - this.#at) / 1000) * this.#size.perSecond);
    this.#at = now;
  }
}
