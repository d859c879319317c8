import { setImmediate } from 'node:timers/promises';

/** How long a long work may hold everything else up; a ringing call is not noticed before. */
const LONGEST_STRETCH_MS = 10;

/** Lets long work on the main thread rest often enough for calls, and end when nobody wants it any more. */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  #restedAt = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * Call it between steps of a few milliseconds.
   * @throws the signal's reason once it has aborted
   */
  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#restedAt < LONGEST_STRETCH_MS) return;
    await setImmediate();
    this.#restedAt = performance.now();
  }
}
