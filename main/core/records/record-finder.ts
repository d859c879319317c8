import type { Match } from '#shared/domain/match.ts';
import type { RecordsFound, RecordSearchPlace } from '#shared/ipc/record-outputs.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { dialable } from '../numbers/dialable.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Logger } from '../ports/logger.ts';
import type { LookupSource } from '../ports/lookup-source.ts';
import type { RecordSearch } from '../ports/record-search.ts';
import type { Timer } from '../ports/timer.ts';
import { askPlace } from './ask-place.ts';

/** A system that can be searched: by words, by number, or both. */
export interface SearchedSystem extends RecordSearchPlace {
  readonly search?: RecordSearch | undefined;
  readonly source?: LookupSource | undefined;
}

export interface RecordFinderOptions {
  /** In the order in which they are shown. */
  readonly systems: () => readonly SearchedSystem[];
  /** Where numbers without a country code are read. */
  readonly country: () => string;
  readonly timer: Timer;
  readonly logger: Logger;
}

/** Found records are known by their ids for a while, so that nobody outside names what a record is called. */
const KEPT_MAX = 400;

type SearchProblem = 'no-such-place' | 'cancelled';

/**
 * Finds records by what somebody typed, one system at a time, so that a slow one holds up no other. Who asks again has
 * their question before it stopped.
 */
export class RecordFinder {
  readonly #options: RecordFinderOptions;
  readonly #running = new Map<string, AbortController>();
  readonly #kept = new Map<string, Match>();

  constructor(options: RecordFinderOptions) {
    this.#options = options;
  }

  /** The systems that can be searched now. */
  places(): readonly RecordSearchPlace[] {
    return this.#searched().map(({ system, systemName }) => ({ system, systemName }));
  }

  /** `who` asks one question at a time of each system. An answer that fails says why beside what was found. */
  async search(who: string, system: string, text: string): Promise<Result<RecordsFound, SearchProblem>> {
    const place = this.#searched().find((each) => each.system === system);
    if (place === undefined) return fail('no-such-place');
    const key = `${who} ${system}`;
    this.#running.get(key)?.abort();
    const abort = new AbortController();
    this.#running.set(key, abort);
    const { timer, logger, country } = this.#options;
    const digits = dialable(text, country());
    const number = digits.ok ? readNumber(digits.value, country()) : undefined;
    const found = await askPlace({ place, text, number, timer, logger, stop: abort.signal });
    if (abort.signal.aborted) return fail('cancelled');
    this.#running.delete(key);
    for (const match of found.matches) this.#keep(match);
    return ok(found);
  }

  /** Nobody waits for what this one asked any more. */
  stop(who: string): void {
    for (const [key, abort] of this.#running)
      if (key.startsWith(`${who} `)) {
        abort.abort();
        this.#running.delete(key);
      }
  }

  /** A record that was found lately. */
  known(matchId: string): Match | undefined {
    return this.#kept.get(matchId);
  }

  #searched(): readonly SearchedSystem[] {
    return this.#options
      .systems()
      .filter(({ search, source }) => search !== undefined || source !== undefined);
  }

  #keep(match: Match): void {
    this.#kept.delete(match.id);
    this.#kept.set(match.id, match);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_MAX && oldest !== undefined) this.#kept.delete(oldest);
  }
}
