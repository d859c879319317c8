import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';

interface Alarm {
  at: number;
  readonly everyMs: number | undefined;
  readonly run: () => void;
}

/** Clock and timer in one: time passes only by `advance`, and what is due runs then, in order. */
export class FakeTime implements Clock, Timer {
  #monotonic = 5000;
  #wallOffset: number;
  readonly #alarms = new Set<Alarm>();

  constructor(now = 1_800_000_000_000) {
    this.#wallOffset = now - this.#monotonic;
  }

  now(): number {
    return this.#monotonic + this.#wallOffset;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  /** Somebody sets the machine's clock: no time passes. */
  jumpWallClock(ms: number): void {
    this.#wallOffset += ms;
  }

  after(ms: number, run: () => void): () => void {
    return this.#add({ at: this.#monotonic + ms, everyMs: undefined, run });
  }

  every(ms: number, run: () => void): () => void {
    return this.#add({ at: this.#monotonic + ms, everyMs: ms, run });
  }

  /** How many delays are still to come. */
  get pending(): number {
    return this.#alarms.size;
  }

  advance(ms: number): void {
    const end = this.#monotonic + ms;
    for (let next = this.#nextUntil(end); next !== undefined; next = this.#nextUntil(end)) {
      this.#monotonic = Math.max(this.#monotonic, next.at);
      if (next.everyMs === undefined) this.#alarms.delete(next);
      else next.at += next.everyMs;
      next.run();
    }
    this.#monotonic = end;
  }

  #nextUntil(end: number): Alarm | undefined {
    return [...this.#alarms].filter((alarm) => alarm.at <= end).toSorted((a, b) => a.at - b.at)[0];
  }

  #add(alarm: Alarm): () => void {
    this.#alarms.add(alarm);
    return () => void this.#alarms.delete(alarm);
  }
}
