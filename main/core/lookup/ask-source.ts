import type { LookupFailure, Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import type { Logger } from '../ports/logger.ts';
import type { LookupSource } from '../ports/lookup-source.ts';
import type { Timer } from '../ports/timer.ts';
import { acrossBorders } from './across-borders.ts';
import { LookupRefused } from './lookup-refused.ts';

/** What one source said: its matches, or why there are none. */
export interface SourceAnswer {
  readonly matches: readonly Match[];
  readonly failure?: LookupFailure;
}

export interface SourceQuestion {
  readonly source: LookupSource;
  readonly number: PartyNumber;
  /** ISO 3166 country in which numbers without a country code are read. */
  readonly home: string;
  readonly timer: Timer;
  readonly logger: Logger;
  /** Aborts when nobody wants the answer any more. */
  readonly stop: AbortSignal;
}

/** Asks one source and always answers within its deadline. Aborts the source's work when the time is over. */
export function askSource(question: SourceQuestion): Promise<SourceAnswer> {
  const { source, number, home, timer, logger, stop } = question;
  const abort = new AbortController();
  const failed = (reason: LookupFailure['reason']): SourceAnswer => ({
    matches: [],
    failure: { system: source.system, systemName: source.systemName, reason },
  });
  return new Promise((resolve) => {
    const cancel = timer.after(source.deadlineMs, () => settle(failed('timeout')));
    const settle = (answer: SourceAnswer): void => {
      cancel();
      abort.abort();
      resolve(answer);
    };
    stop.addEventListener('abort', () => settle(failed('timeout')), { once: true });
    const asked = async (): Promise<readonly Match[]> => source.find(number, abort.signal);
    asked().then(
      (matches) => settle({ matches: matches.map((match) => acrossBorders(match, number, home)) }),
      (error: unknown) => {
        logger.warn('lookup.source-failed', { system: source.system, error: String(error) });
        settle(failed(error instanceof LookupRefused ? error.reason : 'error'));
      },
    );
  });
}
