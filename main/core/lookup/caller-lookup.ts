import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Lookup } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import { numberKey } from '../numbers/number-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { LookupSource } from '../ports/lookup-source.ts';
import type { Timer } from '../ports/timer.ts';
import { rankMatches, sureMatch } from './lookup-rank.ts';
import { askSource, type SourceAnswer } from './ask-source.ts';

/** The part of the call service that keeps what a lookup found. */
export interface LookupKeeper {
  /** Keeps `lookup` but for the agent's own choice among the matches, which stays. */
  setLookup(callId: CallId, lookup: Lookup): void;
}

export interface CallerLookupOptions {
  readonly calls: LookupKeeper;
  /** Asked anew for every call, so that changed settings count at once. */
  readonly sources: () => readonly LookupSource[];
  /** ISO 3166 country in which numbers without a country code are read. */
  readonly home: () => string;
  /** How many finished calls the history holds under a number's key. */
  readonly earlierCalls: (numberKey: string) => number;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

const SKIPPED: Lookup = { state: 'skipped', matches: [], failures: [], earlierCalls: 0 };

function isLookable(number: PartyNumber): boolean {
  return (
    number.kind === 'external' ||
    number.kind === 'internal' ||
    number.kind === 'short' ||
    /\d{7}/.test(number.raw)
  );
}

/**
 * Finds out who is calling: asks all sources at once when a call appears and hands each answer on as it comes, ranked
 * with those before. Nothing waits for it. A source that is late, fails or throws becomes a failure of its own; an
 * answer that comes after the call's end is still handed on, for the history.
 */
export class CallerLookup implements CallObserver {
  readonly #options: CallerLookupOptions;
  readonly #running = new Map<CallId, () => void>();

  constructor(options: CallerLookupOptions) {
    this.#options = options;
  }

  /** Asks when a call appears, and again when somebody else is on the line. */
  onCallChanged({ kind, call, previous }: CallChange): void {
    const isOther = previous !== undefined && previous.party.number.raw !== call.party.number.raw;
    if (isOther) this.#running.get(call.id)?.();
    if (kind === 'started' || isOther) this.#start(call);
  }

  /** Stops asking; what was found stays. */
  dispose(): void {
    for (const stop of this.#running.values()) stop();
    this.#running.clear();
  }

  #start(call: CallView): void {
    const { number } = call.party;
    if (!isLookable(number)) {
      this.#options.calls.setLookup(call.id, SKIPPED);
      return;
    }
    const run = new LookupRun(this.#options, call);
    const stop = (): void => run.stop();
    this.#running.set(call.id, stop);
    void run.finished().then(() => this.#running.get(call.id) === stop && this.#running.delete(call.id));
  }
}

/** The lookup of one call. */
class LookupRun {
  readonly #options: CallerLookupOptions;
  readonly #callId: CallId;
  readonly #startedAt: number;
  readonly #earlierCalls: number;
  readonly #answers: SourceAnswer[] = [];
  readonly #abort = new AbortController();
  readonly #asked: Promise<unknown>;

  constructor(options: CallerLookupOptions, call: CallView) {
    this.#options = options;
    this.#callId = call.id;
    this.#startedAt = options.clock.monotonic();
    this.#earlierCalls = this.#countEarlier(call.party.number);
    const sources = options.sources();
    const { timer, logger } = options;
    this.#asked = Promise.all(
      sources.map(async (source) => {
        const answer = await askSource({
          source,
          number: call.party.number,
          home: options.home(),
          timer,
          logger,
          stop: this.#abort.signal,
        });
        this.#answers.push(answer);
        this.#publish(this.#answers.length === sources.length);
      }),
    );
    if (sources.length === 0) this.#publish(true);
  }

  stop(): void {
    this.#abort.abort();
  }

  async finished(): Promise<void> {
    await this.#asked;
  }

  /** A history that cannot be read costs the count, not the lookup. */
  #countEarlier(number: PartyNumber): number {
    try {
      return this.#options.earlierCalls(numberKey(number));
    } catch (error) {
      this.#options.logger.warn('lookup.count-failed', { error: String(error) });
      return 0;
    }
  }

  #publish(isDone: boolean): void {
    if (this.#abort.signal.aborted) return;
    const matches = rankMatches(this.#answers.flatMap((answer) => answer.matches));
    const failures = this.#answers.flatMap((answer) =>
      answer.failure === undefined ? [] : [answer.failure],
    );
    const chosen = sureMatch(matches)?.id;
    this.#options.calls.setLookup(this.#callId, {
      state: isDone ? 'done' : 'pending',
      matches,
      failures,
      earlierCalls: this.#earlierCalls,
      ...(chosen === undefined ? {} : { chosen }),
      ...(isDone ? { tookMs: this.#options.clock.monotonic() - this.#startedAt } : {}),
    });
  }
}
