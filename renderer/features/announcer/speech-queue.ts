import type { Announcement } from './announcement.ts';

/** A screen reader needs about that long for a short sentence; faster changes wait, and only their outcome is said. */
export const PAUSE_MS = 1000;

/** The same words about the same thing within this time are an echo. */
const ECHO_MS = 3000;

/**
 * Keeps announcements from flooding and from being said twice: what is urgent goes out at once, the rest at most once
 * a second, of each topic only the last word, and no echo of what was just said. Times are epoch ms.
 */
export class SpeechQueue {
  readonly #waiting = new Map<string, string>();
  readonly #saidAt = new Map<string, number>();
  #lastAt = Number.NEGATIVE_INFINITY;

  /** What to say at once. */
  add(announcements: readonly Announcement[], at: number): string | undefined {
    for (const { topic, urgency, words } of announcements) {
      if (urgency === 'soon') this.#waiting.set(topic, words);
      else this.#waiting.delete(topic);
    }
    const urgent = announcements.filter(({ urgency }) => urgency === 'now');
    return this.#say(
      urgent.map(({ topic, words }) => [topic, words]),
      at,
    );
  }

  /** How long until something is to be said; undefined while nothing waits. */
  waitMs(at: number): number | undefined {
    return this.#waiting.size === 0 ? undefined : Math.max(0, this.#lastAt + PAUSE_MS - at);
  }

  /** What has waited, as sentences; the pause begins anew. */
  flush(at: number): string | undefined {
    this.#lastAt = at;
    const waited = [...this.#waiting];
    this.#waiting.clear();
    return this.#say(waited, at);
  }

  #say(said: readonly (readonly [string, string])[], at: number): string | undefined {
    const fresh = said.filter((one) => at - (this.#saidAt.get(one.join(' ')) ?? -ECHO_MS) >= ECHO_MS);
    for (const one of fresh) this.#saidAt.set(one.join(' '), at);
    for (const [key, saidAt] of this.#saidAt) if (at - saidAt >= ECHO_MS) this.#saidAt.delete(key);
    if (fresh.length === 0) return undefined;
    return fresh.map(([, words]) => words.replace(/[.…]$/, '')).join('. ');
  }
}
