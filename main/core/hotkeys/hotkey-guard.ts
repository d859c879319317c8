import type { HotkeyAction } from '#shared/domain/settings.ts';
import type { Clock } from '../ports/clock.ts';

/** How long after answering a press of the hang-up key counts as a slip of the same hand. */
export const SLIP_MS = 400;
/** A held key repeats; its first repeat comes after up to 1 s on the slowest desktop setting. */
export const REPEAT_MS = 1000;

/**
 * Decides which presses count. The hand that answered does not hang up within 400 ms, and a key that is held down acts
 * once, however long it is held.
 */
export class HotkeyGuard {
  readonly #clock: Clock;
  #last: { readonly action: HotkeyAction; readonly at: number } | undefined;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(options: { readonly clock: Clock }) {
    this.#clock = options.clock;
  }

  counts(action: HotkeyAction): boolean {
    const at = this.#clock.monotonic();
    const isRepeat = this.#last?.action === action && at - this.#last.at < REPEAT_MS;
    const isSlip = action === 'hang-up' && at - this.#answeredAt < SLIP_MS;
    this.#last = { action, at };
    if (isRepeat || isSlip) return false;
    if (action === 'answer') this.#answeredAt = at;
    return true;
  }
}
