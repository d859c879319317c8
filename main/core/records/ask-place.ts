import type { LookupFailure, Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { RecordsFound } from '#shared/ipc/record-outputs.ts';

import { LookupRefused } from '../lookup/lookup-refused.ts';
import type { Logger } from '../ports/logger.ts';
import { RECORDS_FOUND_MAX, type FoundRecord } from '../ports/record-search.ts';
import type { Timer } from '../ports/timer.ts';
import type { SearchedSystem } from './record-finder.ts';

export interface PlaceQuestion {
  readonly place: SearchedSystem;
  readonly text: string;
  /** What was typed as a telephone number, where it can be one. */
  readonly number: PartyNumber | undefined;
  readonly timer: Timer;
  readonly logger: Logger;
  /** Aborts when nobody wants the answer any more. */
  readonly stop: AbortSignal;
}

interface Answer {
  readonly matches: readonly Match[];
  readonly reason?: LookupFailure['reason'];
}

const NOTHING: Answer = { matches: [] };

/** Asks one system by words and by number at once, each within its deadline. Always answers. */
export async function askPlace(question: PlaceQuestion): Promise<RecordsFound> {
  const { place, text, number } = question;
  const { search, source, system, systemName } = place;
  const byWords =
    search === undefined
      ? NOTHING
      : within(question, search.deadlineMs, async (signal) =>
          (await search.search(text, signal)).map((record) => matchOfFound(place, record)),
        );
  const byNumber =
    source === undefined || number === undefined
      ? NOTHING
      : within(question, source.deadlineMs, async (signal) => source.find(number, signal));
  const answers = await Promise.all([byNumber, byWords]);
  const matches = new Map<string, Match>();
  for (const match of answers.flatMap((answer) => answer.matches))
    if (!matches.has(match.id)) matches.set(match.id, match);
  const reason = answers.find((answer) => answer.reason !== undefined)?.reason;
  return {
    matches: [...matches.values()].slice(0, RECORDS_FOUND_MAX),
    ...(reason !== undefined && { failure: { system, systemName, reason } }),
  };
}

/** What came within its time; the work is aborted when that is over, or nobody waits. */
function within(
  { place, timer, logger, stop }: PlaceQuestion,
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<readonly Match[]>,
): Promise<Answer> {
  const abort = new AbortController();
  return new Promise((resolve) => {
    const cancel = timer.after(deadlineMs, () => settle({ matches: [], reason: 'timeout' }));
    const settle = (answer: Answer): void => {
      cancel();
      abort.abort();
      resolve(answer);
    };
    stop.addEventListener('abort', () => settle(NOTHING), { once: true });
    work(abort.signal).then(
      (matches) => settle({ matches }),
      (error: unknown) => {
        logger.warn('records.search-failed', { system: place.system, error: String(error) });
        settle({ matches: [], reason: error instanceof LookupRefused ? error.reason : 'error' });
      },
    );
  });
}

function matchOfFound({ system, systemName }: SearchedSystem, record: FoundRecord): Match {
  const { type, id, name, company, detail, number = '' } = record;
  return {
    id: `${system}:${type}:${id}`,
    system,
    systemName,
    recordType: type,
    recordId: id,
    name,
    ...(company !== undefined && company !== '' && { company }),
    ...(detail !== undefined && detail !== '' && { detail }),
    number,
    found: 'by-hand',
    digitsAgreed: 0,
    tookMs: 0,
  };
}
