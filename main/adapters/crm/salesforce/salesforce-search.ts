import { z } from 'zod';

import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { searchWords } from '../lookup/search-words.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { isUnknownField } from './salesforce-problem.ts';
import { soslWords, SOSL_WORDS_RETURNING } from './sosl.ts';

const Text = z.string().nullish().catch(undefined);
const Found = z.object({
  attributes: z.object({ type: z.enum(['Contact', 'Lead', 'Account', 'Case', 'Opportunity']) }),
  Id: SalesforceId,
  Name: Text,
  Company: Text,
  Account: z.object({ Name: Text }).nullish().catch(undefined),
  Phone: Text,
  CaseNumber: Text,
  Subject: Text,
});
const Answer = z.object({ searchRecords: z.array(z.unknown()) });

const TYPES = {
  Contact: 'contact',
  Lead: 'lead',
  Account: 'account',
  Case: 'case',
  Opportunity: 'opportunity',
} as const;

/** The search ignores a single letter, and says so by an error. */
const LETTERS_MIN = 2;

/** Finds people, accounts, cases (by number or subject) and opportunities of an org by words that begin like those typed. */
export class SalesforceSearch {
  readonly #client: Pick<SalesforceClient, 'call'>;
  /** How much of `SOSL_WORDS_RETURNING` this org does not have for this agent. */
  #level = 0;

  constructor(client: Pick<SalesforceClient, 'call'>) {
    this.#client = client;
  }

  async find(text: string, signal: AbortSignal): Promise<Result<readonly FoundRecord[], CrmFailure>> {
    const words = searchWords(text);
    if (words.join('').length < LETTERS_MIN) return ok([]);
    const answered = await this.#client.call({
      path: `/search/?q=${encodeURIComponent(soslWords(words, this.#returning))}`,
      timeoutMs: SEARCH_TIMEOUT_MS,
      signal,
    });
    if (!answered.ok && isUnknownField(answered.problem) && this.#level < SOSL_WORDS_RETURNING.length - 1) {
      this.#level += 1;
      return this.find(text, signal);
    }
    if (!answered.ok) return answered;
    const answer = Answer.safeParse(answered.value);
    if (!answer.success) return fail({ problem: 'bad-answer', detail: 'search' });
    return ok(
      answer.data.searchRecords.flatMap((record) => {
        const found = Found.safeParse(record).data;
        return found === undefined ? [] : recordOf(found);
      }),
    );
  }

  get #returning(): string {
    return SOSL_WORDS_RETURNING[this.#level] ?? SOSL_WORDS_RETURNING[0];
  }
}

function recordOf({ attributes, Id, Name, ...found }: z.infer<typeof Found>): FoundRecord {
  const company = found.Company ?? found.Account?.Name ?? undefined;
  const number = found.Phone ?? undefined;
  const isCase = attributes.type === 'Case';
  return {
    type: TYPES[attributes.type],
    id: Id,
    name: (isCase ? found.Subject : Name) ?? found.CaseNumber ?? '',
    ...(company !== undefined && { company }),
    ...(isCase && { detail: found.CaseNumber ?? '' }),
    ...(number !== undefined && { number }),
  };
}
