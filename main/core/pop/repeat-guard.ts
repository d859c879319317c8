import type { CallId } from '#shared/domain/ids.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * Remembers what opened, so that no page comes twice: never again in the same call, and not within some seconds for
 * another one. What it is called by is the record, or the address where there is none.
 */
export class RepeatGuard {
  readonly #clock: Clock;
  readonly #ofCall = new Map<CallId, Set<string>>();
  /** Monotonic times. */
  readonly #openedAt = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether this call has had the page already. */
  has(call: CallId, page: string): boolean {
    return this.#ofCall.get(call)?.has(page) === true;
  }

  isRecent(page: string, withinSeconds: number): boolean {
    const at = this.#openedAt.get(page);
    return at !== undefined && this.#clock.monotonic() - at < withinSeconds * 1000;
  }

  opened(call: CallId, page: string): void {
    const pages = this.#ofCall.get(call) ?? new Set();
    this.#ofCall.set(call, pages.add(page));
    this.#openedAt.delete(page);
    this.#openedAt.set(page, this.#clock.monotonic());
    const [oldest] = this.#openedAt.keys();
    if (this.#openedAt.size > 200 && oldest !== undefined) this.#openedAt.delete(oldest);
  }

  forget(call: CallId): void {
    this.#ofCall.delete(call);
  }
}
