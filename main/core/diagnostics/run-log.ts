import type { Clock } from '../ports/clock.ts';
import type { Run, RunStore } from '../ports/run-store.ts';
import type { Timer } from '../ports/timer.ts';

const KEPT_MS = 8 * 86_400_000;
/** After a crash the end of a run is known as exactly as this. */
const PACE_MS = 5 * 60_000;

export interface RunLogOptions {
  readonly store: RunStore;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** Writes down when the app ran, so that a day without it is not taken for a day without trouble. */
export class RunLog {
  readonly #options: RunLogOptions;
  readonly #before: readonly Run[];
  readonly #from: number;
  readonly #stop: () => void;

  constructor(options: RunLogOptions) {
    const { store, clock, timer } = options;
    this.#options = options;
    this.#from = clock.now();
    this.#before = store.runs().filter(({ to }) => to > this.#from - KEPT_MS && to <= this.#from);
    this.#stop = timer.every(PACE_MS, () => this.#write());
    this.#write();
  }

  /** This run too, which goes on. Oldest first. */
  get runs(): readonly Run[] {
    return [...this.#before, { from: this.#from, to: this.#options.clock.now() }];
  }

  dispose(): void {
    this.#stop();
    this.#write();
  }

  #write(): void {
    this.#options.store.save(this.runs);
  }
}
