import type { LineId } from '#shared/domain/ids.ts';

import type { Timer } from '../ports/timer.ts';

/** What the PBX gets after a call to answer our goodbye, before the connection goes. */
export const SETTLE_MS = 2000;

export interface WaitingLinesOptions {
  readonly timer: Timer;
  readonly hasCalls: (id: LineId) => boolean;
  /** The line has no call any more: it may connect anew. */
  readonly onFree: (id: LineId) => void;
  /** Another line waits, or one does no longer. */
  readonly onChange: () => void;
}

/** Lines whose new settings wait until the last call on them is over. */
export class WaitingLines {
  readonly #options: WaitingLinesOptions;
  readonly #waiting = new Map<LineId, (() => void) | undefined>();

  constructor(options: WaitingLinesOptions) {
    this.#options = options;
  }

  has(id: LineId): boolean {
    return this.#waiting.has(id);
  }

  add(id: LineId): void {
    this.forget(id);
    this.#waiting.set(id, undefined);
    this.#options.onChange();
    this.callsChanged();
  }

  /** The line connected anew, or has to no longer. */
  forget(id: LineId): void {
    this.#waiting.get(id)?.();
    if (this.#waiting.delete(id)) this.#options.onChange();
  }

  /** Calls began or ended. */
  callsChanged(): void {
    for (const [id, cancel] of this.#waiting) {
      const isFree = !this.#options.hasCalls(id);
      if (isFree === (cancel !== undefined)) continue;
      cancel?.();
      this.#waiting.set(id, isFree ? this.#soon(id) : undefined);
    }
  }

  #soon(id: LineId): () => void {
    return this.#options.timer.after(SETTLE_MS, () => this.#options.onFree(id));
  }
}
