import type { Match } from '#shared/domain/match.ts';
import type { Clock } from '#core/ports/clock.ts';

const KEPT_MS = 600_000;
const KEPT_MAX = 500;

/** A queue call rings at many agents, and callers call again: within ten minutes a CRM is not asked twice. */
export class KeptLookups {
  readonly #clock: Clock;
  readonly #kept = new Map<string, { readonly at: number; readonly matches: readonly Match[] }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(key: string): readonly Match[] | undefined {
    const kept = this.#kept.get(key);
    return kept !== undefined && this.#clock.monotonic() - kept.at < KEPT_MS ? kept.matches : undefined;
  }

  /** That nobody was found is not kept: the next call may be from somebody who was entered meanwhile. */
  keep(key: string, matches: readonly Match[]): void {
    if (matches.length === 0) return;
    this.#kept.delete(key);
    this.#kept.set(key, { at: this.#clock.monotonic(), matches });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_MAX && oldest !== undefined) this.#kept.delete(oldest);
  }
}
