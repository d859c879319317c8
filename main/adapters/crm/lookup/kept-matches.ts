import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
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

  /**
   * Who a number belongs to: from what is kept, else by asking, with the time that took. The CRM is told public numbers
   * only, never an extension or a hidden caller. Rejects as `ask` does.
   */
  async find(
    number: PartyNumber,
    ask: (digits: string) => Promise<readonly Match[]>,
  ): Promise<readonly Match[]> {
    const digits = digitsOf(number);
    if (number.kind !== 'external' || digits === '') return [];
    const kept = this.#get(digits);
    if (kept !== undefined) return kept;
    const startedAt = this.#clock.monotonic();
    const found = await ask(digits);
    const tookMs = this.#clock.monotonic() - startedAt;
    const matches = found.map((match) => ({ ...match, tookMs }));
    this.#keep(digits, matches);
    return matches;
  }

  #get(digits: string): readonly Match[] | undefined {
    const kept = this.#kept.get(digits);
    return kept !== undefined && this.#clock.monotonic() - kept.at < LOOKUP_KEPT_MS
      ? kept.matches
      : undefined;
  }

  #keep(digits: string, matches: readonly Match[]): void {
    if (matches.length === 0) return;
    this.#kept.delete(digits);
    this.#kept.set(digits, { at: this.#clock.monotonic(), matches });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > LOOKUPS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
