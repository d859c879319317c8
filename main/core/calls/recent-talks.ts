import type { Presence } from '#shared/domain/presence.ts';
import type { Clock } from '../ports/clock.ts';
import type { Seen } from '../ports/colleague-watch.ts';

/** A lamp and the event that it explains are this near each other (Asterisk 22: 20 to 150 ms, a busy PC: more). */
export const SAME_MOMENT_MS = 800;

export interface TalkBegun extends Pick<Seen, 'extension' | 'talksWith'> {
  readonly at: number;
}

/** Which watched colleagues began to talk within the last moments. */
export class RecentTalks {
  readonly #clock: Clock;
  #begun: readonly TalkBegun[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A lamp changed. */
  see({ extension, availability, talksWith }: Seen, before: Presence): void {
    if (availability !== 'busy' || before.availability === 'busy' || before.availability === 'unknown')
      return;
    const at = this.#clock.monotonic();
    const recent = this.#begun.filter((talk) => at - talk.at <= 4 * SAME_MOMENT_MS);
    this.#begun = [...recent, { extension, at, ...(talksWith !== undefined && { talksWith }) }];
  }

  /** Those that began about then, on the monotonic clock. */
  around(tick: number): readonly TalkBegun[] {
    return this.#begun.filter(({ at }) => Math.abs(at - tick) <= SAME_MOMENT_MS);
  }
}
