import type { Clock } from '../ports/clock.ts';

/** How much was recorded: counts while it is told to, pauses in between. */
export class RecordingClock {
  readonly #clock: Clock;
  #counted = 0;
  #running: { readonly since: number; readonly tick: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Harmless when it counts already. */
  run(): void {
    this.#running ??= { since: this.#clock.now(), tick: this.#clock.monotonic() };
  }

  /** Harmless at rest. */
  rest(): void {
    this.#counted = this.ms;
    this.#running = undefined;
  }

  /** All that was counted, in ms. */
  get ms(): number {
    return this.before + (this.#running === undefined ? 0 : this.#clock.monotonic() - this.#running.tick);
  }

  /** What was counted before it last began to run. */
  get before(): number {
    return this.#counted;
  }

  /** Since when it runs, in epoch ms. */
  get since(): number | undefined {
    return this.#running?.since;
  }
}
