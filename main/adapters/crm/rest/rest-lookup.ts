import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { RestLookup as LookupDefinition } from '#shared/domain/rest-definition.ts';
import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import { KeptMatches } from '../lookup/kept-matches.ts';
import { readMatches } from './read-matches.ts';
import { faultText, type RestClient } from './rest-client.ts';
import { lookupValues } from './rest-values.ts';

const LOOKUP_TIMEOUT_MS = 8000;

export interface RestLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly lookup: LookupDefinition;
  readonly client: RestClient;
  readonly clock: Clock;
  readonly logger: Logger;
  /** An answer named the page of a record. Untrusted text. */
  readonly onPage: (matchId: string, url: string) => void;
}

/** Finds callers as the definition says. Only public numbers are asked for. */
export class RestLookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #options: RestLookupOptions;
  readonly #kept: KeptMatches;

  constructor(options: RestLookupOptions) {
    this.#options = options;
    this.#kept = new KeptMatches(options.clock);
    this.system = options.system;
    this.systemName = options.systemName;
  }

  find(number: PartyNumber, signal?: AbortSignal): Promise<readonly Match[]> {
    return this.#kept.find(number, () => this.#ask(number, signal));
  }

  async #ask(number: PartyNumber, signal: AbortSignal | undefined): Promise<readonly Match[]> {
    const { lookup, client, logger, system, systemName, onPage } = this.#options;
    const wish = { timeoutMs: LOOKUP_TIMEOUT_MS, ...(signal !== undefined && { signal }) };
    const answered = await client.send('lookup', lookup.request, lookupValues(number), wish);
    if (!answered.ok && answered.problem.problem === 'no-such-call') return [];
    if (!answered.ok) throw new LookupRefused(answered.problem);
    const { records, faults } = readMatches(answered.value, lookup, { system, systemName, number });
    for (const fault of faults) logger.warn('rest.unread', { fault: faultText(fault) });
    return records.map(({ url, ...match }) => {
      if (url !== undefined) onPage(match.id, url);
      return match;
    });
  }
}
