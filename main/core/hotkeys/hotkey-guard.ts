import type { HotkeyAction } from '#shared/domain/settings.ts';
import type { Clock } from '../ports/clock.ts';

/** After a call action by hotkey, how long another one counts as a slip of the same hand. */
export const SLIP_MS = 400;
/** A held key repeats; its first repeat comes after up to 1 s on the slowest desktop setting. */
export const REPEAT_MS = 1000;

interface Press {
  readonly action: HotkeyAction;
  readonly at: number;
}

/**
 * Decides which presses count. The key that answered does not hang up (400 ms), and a key that is held down acts once,
 * however long it is held.
 */
export class HotkeyGuard {
  readonly #clock: Clock;
  #lastPress: Press | undefined;
  #lastCounted: Press | undefined;

  constructor(options: { readonly clock: Clock }) {
    this.#clock = options.clock;
  }

  counts(action: HotkeyAction): boolean {
    const press = { action, at: this.#clock.monotonic() };
    const isRepeat = this.#lastPress?.action === action && press.at - this.#lastPress.at < REPEAT_MS;
    const isSlip = this.#lastCounted !== undefined && press.at - this.#lastCounted.at < SLIP_MS;
    this.#lastPress = press;
    if (isRepeat || isSlip) return false;
    this.#lastCounted = press;
    return true;
  }
}
