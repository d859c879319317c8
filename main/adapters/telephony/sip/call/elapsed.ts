import type { Timer } from '#core/ports/timer.ts';

/** Resolves after this time; for the end of a patience. */
export function elapsed(timer: Timer, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timer.after(ms, resolve);
  });
}
