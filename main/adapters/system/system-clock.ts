import type { Clock } from '#core/ports/clock.ts';

/** The machine's clocks. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  monotonic(): number {
    return performance.now();
  }
}
