import { z } from 'zod';

import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Result } from '#shared/result.ts';
import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import { KeptLookups } from '../kept-lookups.ts';
import { bestAgreement } from '../phone-agreement.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { isUnknownField } from './salesforce-problem.ts';
import { SOSL_RETURNING, soslSearch, soslTerms } from './sosl.ts';

const LOOKUP_TIMEOUT_MS = 8000;

const Text = z.string().nullish().catch(undefined);
const Found = z.object({
  attributes: z.object({ type: z.enum(['Contact', 'Lead', 'Account']) }),
  Id: SalesforceId,
  Name: z.string().catch(''),
  Company: Text,
  Account: z.object({ Name: Text }).nullish().catch(undefined),
  Phone: Text,
  MobilePhone: Text,
  HomePhone: Text,
  OtherPhone: Text,
  AssistantPhone: Text,
});
type Found = z.infer<typeof Found>;

/** API v62 wraps the list; what is no record of a known kind is left out alone. */
const Answer = z.object({ searchRecords: z.array(z.unknown()) });

const TYPES = { Contact: 'contact', Lead: 'lead', Account: 'account' } as const;

export interface SalesforceLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly client: Pick<SalesforceClient, 'call'>;
  readonly clock: Clock;
}

/** Finds callers in an org by its search for phone numbers. Extensions and hidden callers never leave the PC. */
export class SalesforceLookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #options: SalesforceLookupOptions;
  readonly #kept: KeptLookups;
  /** How much of `SOSL_RETURNING` this org does not have for this agent. */
  #level = 0;

  constructor(options: SalesforceLookupOptions) {
    this.#options = options;
    this.#kept = new KeptLookups(options.clock);
    this.system = options.system;
    this.systemName = options.systemName;
  }

  async find(number: PartyNumber, signal?: AbortSignal): Promise<readonly Match[]> {
    const key = digitsOf(number);
    if (number.kind !== 'external' || key === '') return [];
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const { clock } = this.#options;
    const startedAt = clock.monotonic();
    const answered = await this.#search(soslTerms(number), signal);
    if (!answered.ok) throw new LookupRefused(answered.problem);
    const answer = Answer.safeParse(answered.value);
    if (!answer.success) throw new LookupRefused({ problem: 'bad-answer' });
    const tookMs = clock.monotonic() - startedAt;
    const matches = answer.data.searchRecords.flatMap((record) => {
      const found = Found.safeParse(record);
      return found.success ? (this.#matchOf(found.data, number, tookMs) ?? []) : [];
    });
    this.#kept.keep(key, matches);
    return matches;
  }

  async #search(
    terms: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Result<unknown, CrmFailure>> {
    const returning = SOSL_RETURNING[this.#level] ?? SOSL_RETURNING[2];
    const answered = await this.#options.client.call({
      path: `/search/?q=${encodeURIComponent(soslSearch(terms, returning))}`,
      timeoutMs: LOOKUP_TIMEOUT_MS,
      signal,
    });
    if (answered.ok || !isUnknownField(answered.problem) || this.#level >= SOSL_RETURNING.length - 1)
      return answered;
    this.#level += 1;
    return this.#search(terms, signal);
  }

  /** The search matches by pieces of numbers: what does not agree as a whole is somebody else. */
  #matchOf(record: Found, caller: PartyNumber, tookMs: number): Match | undefined {
    const { Phone, MobilePhone, HomePhone, OtherPhone, AssistantPhone } = record;
    const phones = [Phone, MobilePhone, HomePhone, OtherPhone, AssistantPhone].flatMap((each) => each ?? []);
    const best = bestAgreement(phones, caller);
    if (best === undefined) return undefined;
    const { system, systemName } = this.#options;
    const recordType = TYPES[record.attributes.type];
    const company = record.Company ?? record.Account?.Name ?? undefined;
    return {
      id: `${system}:${recordType}:${record.Id}`,
      system,
      systemName,
      recordType,
      recordId: record.Id,
      name: record.Name,
      ...(company !== undefined && { company }),
      number: best.phone,
      found: best.found,
      digitsAgreed: best.digits,
      tookMs,
    };
  }
}
