import type { Match } from '#shared/domain/match.ts';
import type { Clock } from '#core/ports/clock.ts';

/** A queue call rings at many agents, and callers call again: within this a CRM is not asked twice. */
export const LOOKUP_KEPT_MS = 600_000;
const LOOKUPS_KEPT = 500;

/** What a CRM said about numbers lately. Nobody found is not kept: the caller may be added while they are on the line. */
export class KeptMatches {
  readonly #clock: Clock;
  readonly #kept = new Map<string, { readonly at: number; readonly matches: readonly Match[] }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(key: string): readonly Match[] | undefined {
    const kept = this.#kept.get(key);
    return kept !== undefined && this.#clock.monotonic() - kept.at < LOOKUP_KEPT_MS
      ? kept.matches
      : undefined;
  }

  keep(key: string, matches: readonly Match[]): void {
    if (matches.length === 0) return;
    this.#kept.delete(key);
    this.#kept.set(key, { at: this.#clock.monotonic(), matches });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > LOOKUPS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
