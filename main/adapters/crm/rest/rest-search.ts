import type { RestLookup } from '#shared/domain/rest-definition.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { ok, type Result } from '#shared/result.ts';

import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { readMatches } from './read-matches.ts';
import { faultText, type RestClient } from './rest-client.ts';

export interface RestSearchOptions {
  readonly system: string;
  readonly systemName: string;
  readonly search: RestLookup;
  readonly client: RestClient;
  readonly logger: Logger;
  /** An answer named the page of a record. Untrusted text. */
  readonly onPage: (matchId: string, url: string) => void;
}

/** Searches for records as the definition says. */
export async function searchRest(
  { system, systemName, search, client, logger, onPage }: RestSearchOptions,
  words: string,
  signal: AbortSignal,
): Promise<Result<readonly FoundRecord[], CrmFailure>> {
  const answered = await client.send(
    'search',
    search.request,
    { words },
    {
      timeoutMs: SEARCH_TIMEOUT_MS,
      signal,
    },
  );
  if (!answered.ok) return answered.problem.problem === 'no-such-call' ? ok([]) : answered;
  const { records, faults } = readMatches(answered.value, search, { system, systemName });
  for (const fault of faults) logger.warn('rest.unread', { fault: faultText(fault) });
  return ok(
    records.map(({ id, url, recordType, recordId, name, company = '', number }) => {
      if (url !== undefined) onPage(id, url);
      return { type: recordType, id: recordId, name, company, number };
    }),
  );
}
