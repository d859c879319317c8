import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';

export interface BucketSize {
  /** Requests that run out per second. */
  readonly perSecond: number;
  /** How full it may get. */
  readonly capacity: number;
}

/** Between two requests of background work once a CRM has said that it gets too many, at least and at most. */
const GAP_MS = { least: 500, most: 20_000 } as const;

/**
 * Keeps the requests of this app to one CRM below what the CRM counts. What an agent waits for may fill the bucket to
 * the brim, background work only a part of it, so that a queue of old writes never delays who is calling now. Others
 * behind the same address are counted together with it and cannot be seen: whenever the CRM says that its own count is
 * full, background work goes at half its pace, and comes back to it bit by bit with every request that is taken.
 */
export class LeakyBucket {
  readonly #size: BucketSize;
  readonly #clock: Clock;
  readonly #timer: Timer;
  #level = 0;
  #gapMs = 0;
  #nextBackgroundAt = 0;
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
    if (work === 'background') await this.#keepApart();
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
    this.#gapMs = Math.min(GAP_MS.most, Math.max(GAP_MS.least, this.#gapMs * 2));
    this.#drain();
    this.#level = this.#size.capacity;
  }

  /** The CRM took a request. */
  eased(): void {
    this.#gapMs = this.#gapMs < GAP_MS.least / 2 ? 0 : this.#gapMs * 0.9;
  }

  async #keepApart(): Promise<void> {
    const now = this.#clock.monotonic();
    const ms = this.#nextBackgroundAt - now;
    this.#nextBackgroundAt = Math.max(now, this.#nextBackgroundAt) + this.#gapMs;
    if (ms > 0)
      await new Promise<void>((resolve) => {
        this.#timer.after(ms, resolve);
      });
  }

  #drain(): void {
    const now = this.#clock.monotonic();
    this.#level = Math.max(0, this.#level - ((now - this.#at) / 1000) * this.#size.perSecond);
    this.#at = now;
  }
}
