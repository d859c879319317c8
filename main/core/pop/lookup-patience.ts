import type { CallId } from '#shared/domain/ids.ts';

import type { Timer } from '../ports/timer.ts';

interface Waiting {
  readonly cancel: () => void;
  readonly runs: (() => void)[];
}

/** What waits for the lookups of calls: it runs when its call is let go, or when its patience is over. */
export class LookupPatience {
  readonly #timer: Timer;
  readonly #waiting = new Map<CallId, Waiting>();

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  waitsFor(id: CallId): boolean {
    return this.#waiting.has(id);
  }

  /** Everything that waits for one call shares the patience of the first. */
  wait(id: CallId, patienceMs: number, run: () => void): void {
    const known = this.#waiting.get(id);
    if (known !== undefined) known.runs.push(run);
    else
      this.#waiting.set(id, {
        cancel: this.#timer.after(patienceMs, () => this.letGo(id)),
        runs: [run],
      });
  }

  /** Lets go on what waits for this call; harmless when nothing does. */
  letGo(id: CallId): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.cancel();
    for (const run of waiting?.runs ?? []) run();
  }

  /** Nothing that still waits will run. */
  dispose(): void {
    for (const { cancel } of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }
}
