import type { SelectionReader } from '../ports/selection-reader.ts';
import type { DialOffers } from './dial-offers.ts';
import { findNumber } from './find-number.ts';
import type { TollGuard } from './toll-guard.ts';

/** How long a number is shown before it is dialled. */
export const UNDO_MS = 1500;

export interface SelectionDialerOptions {
  readonly selection: SelectionReader;
  readonly offers: Pick<DialOffers, 'offer' | 'clear'>;
  readonly guard: Pick<TollGuard, 'concern'>;
  /** ISO 3166 country of the line that would dial. */
  readonly country: () => string;
  /** Nothing to dial was selected. */
  readonly onNothing: () => void;
}

/**
 * Dials the number that the agent selected in another program. It is shown first, with time to stop it; a number that
 * the toll guard minds is dialled only when the agent says so. A next press takes the place of an offer.
 */
export class SelectionDialer {
  readonly #options: SelectionDialerOptions;
  /** Presses so far: a slow reading of the one before counts no more. */
  #asked = 0;

  constructor(options: SelectionDialerOptions) {
    this.#options = options;
  }

  async offerSelection(): Promise<void> {
    const { selection, offers, guard, country, onNothing } = this.#options;
    offers.clear();
    this.#asked += 1;
    const asked = this.#asked;
    const { text, source } = await selection.read();
    if (asked !== this.#asked) return;
    const found = findNumber(text, country());
    if (found === undefined) onNothing();
    else offers.offer({ ...found, source, concern: guard.concern(found.dial), undoMs: UNDO_MS });
  }
}
