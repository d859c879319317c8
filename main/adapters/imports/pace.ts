import { setImmediate } from 'node:timers/promises';

/** How long a long work may hold everything else up; a ringing call is not noticed before. */
const LONGEST_STRETCH_MS = 10;

/** Lets long work on the main thread rest often enough for calls. */
export class Pace {
  #restedAt = performance.now();

  /** Call it between steps of a few milliseconds. */
  async rest(): Promise<void> {
    if (performance.now() - this.#restedAt < LONGEST_STRETCH_MS) return;
    await setImmediate();
    this.#restedAt = performance.now();
  }
}
