import type { Clock } from '../ports/clock.ts';
import type { Timer } from '../ports/timer.ts';

const LASTS_MS = 15 * 60_000;

export interface DetailedLogOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Where the log goes, told how much it takes. */
  readonly sink: { detailed(on: boolean): void };
}

/** A log that tells more for a quarter of an hour and then stops by itself; started again it begins anew. */
export class DetailedLog {
  readonly #options: DetailedLogOptions;
  #until: number | undefined;
  #cancel = (): void => undefined;

  constructor(options: DetailedLogOptions) {
    this.#options = options;
  }

  /** Epoch ms; undefined while the log is as ever. */
  get until(): number | undefined {
    return this.#until;
  }

  start(): void {
    const { clock, timer, sink } = this.#options;
    this.#cancel();
    this.#until = clock.now() + LASTS_MS;
    this.#cancel = timer.after(LASTS_MS, () => this.stop());
    sink.detailed(true);
  }

  stop(): void {
    this.#cancel();
    if (this.#until === undefined) return;
    this.#until = undefined;
    this.#options.sink.detailed(false);
  }
}
