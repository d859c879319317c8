import type { DialOffer } from '#shared/domain/snapshot.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { SelectionReader } from '../ports/selection-reader.ts';
import type { Timer } from '../ports/timer.ts';
import { findNumber, type FoundNumber } from './find-number.ts';

/** How long a number is shown before it is dialled. */
export const UNDO_MS = 1500;
/** How long a question waits for its answer. */
export const CONFIRM_MS = 15_000;

export interface SelectionDialerOptions {
  readonly selection: SelectionReader;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  /** ISO 3166 country of the line that would dial. */
  readonly country: () => string;
  readonly dial: (number: string) => Promise<Result<unknown, CallProblem>>;
  readonly onOffer: (offer: DialOffer | undefined) => void;
  /** Nothing to dial was selected. */
  readonly onNothing: () => void;
  readonly onFailed: (problem: CallProblem, number: string) => void;
}

interface Offered {
  readonly offer: DialOffer;
  readonly dial: string;
  readonly stop: () => void;
}

/**
 * Dials the number that the agent selected in another program. It is shown first, with time to stop it; emergency and
 * toll numbers are dialled only when the agent says so. A next press takes the place of an offer.
 */
export class SelectionDialer {
  readonly #options: SelectionDialerOptions;
  #offered: Offered | undefined;
  /** Presses so far: a slow reading of the one before counts no more. */
  #asked = 0;

  constructor(options: SelectionDialerOptions) {
    this.#options = options;
  }

  async offerSelection(): Promise<void> {
    this.#drop();
    this.#options.onOffer(undefined);
    this.#asked += 1;
    const asked = this.#asked;
    const { text, source } = await this.#options.selection.read();
    if (asked !== this.#asked) return;
    const found = findNumber(text, this.#options.country());
    if (found === undefined) this.#options.onNothing();
    else this.#offer(found, source);
  }

  /** Dials now. An offer that is over is no error to the page that shows it, and dials nothing. */
  async confirm(id: string): Promise<Result<void, CallProblem>> {
    const offered = this.#offered;
    if (offered?.offer.id !== id) return ok();
    this.#drop();
    this.#options.onOffer(undefined);
    const dialled = await this.#options.dial(offered.dial);
    if (dialled.ok) return ok();
    this.#options.onFailed(dialled.problem, offered.offer.number.display);
    return fail(dialled.problem);
  }

  cancel(id: string): void {
    if (this.#offered?.offer.id !== id) return;
    this.#drop();
    this.#options.onOffer(undefined);
  }

  dispose(): void {
    this.#drop();
  }

  #offer({ number, confirm, dial }: FoundNumber, source: DialOffer['source']): void {
    const { clock, ids, timer, onOffer } = this.#options;
    const id = ids.uuid();
    const when = confirm === undefined ? { dialAt: clock.now() + UNDO_MS } : { confirm };
    const offer: DialOffer = { id, number, source, ...when };
    const stop =
      confirm === undefined
        ? timer.after(UNDO_MS, () => void this.confirm(id))
        : timer.after(CONFIRM_MS, () => this.cancel(id));
    this.#offered = { offer, dial, stop };
    onOffer(offer);
  }

  #drop(): void {
    this.#offered?.stop();
    this.#offered = undefined;
  }
}
