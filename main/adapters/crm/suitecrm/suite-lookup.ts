import { z } from 'zod';

import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { DIGITS_MIN } from '#core/lookup/digits-agreed.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { bestAgreement } from '../lookup/best-agreement.ts';
import { askByType } from '../lookup/ask-by-type.ts';
import { KeptMatches } from '../lookup/kept-matches.ts';
import type { SuiteClient } from './suite-client.ts';
import { isSuiteType, SUITE_MODULES, SuiteId, type SuiteType } from './suite-values.ts';

const LOOKUP_TIMEOUT_MS = 8000;
const HITS_MAX = 20;

const Row = z.object({ id: SuiteId, attributes: z.record(z.string(), z.unknown()) });
type Row = z.infer<typeof Row>;
const Rows = z.object({ data: z.array(z.unknown()) });

export interface SuiteLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly client: SuiteClient;
  readonly clock: Clock;
}

/**
 * Finds callers among contacts, accounts and leads. SuiteCRM keeps numbers as they were typed, so that it is asked for
 * the last digits with anything between them, and what it finds is checked here.
 */
export class SuiteLookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #options: SuiteLookupOptions;
  readonly #kept: KeptMatches;

  constructor(options: SuiteLookupOptions) {
    this.#options = options;
    this.#kept = new KeptMatches(options.clock);
    this.system = options.system;
    this.systemName = options.systemName;
  }

  find(number: PartyNumber, signal?: AbortSignal): Promise<readonly Match[]> {
    const types = Object.keys(SUITE_MODULES).filter(isSuiteType);
    return this.#kept.find(number, () =>
      askByType(
        types,
        (type) => this.#ask(type, number, signal),
        ({ problem }) => problem === 'not-allowed',
      ),
    );
  }

  async #ask(
    type: SuiteType,
    number: PartyNumber,
    signal: AbortSignal | undefined,
  ): Promise<Result<readonly Match[], CrmFailure>> {
    const { module, name, company, phones } = SUITE_MODULES[type];
    const like = `%${digitsOf(number).slice(-DIGITS_MIN).split('').join('%')}`;
    const fields = [...name, ...(company === '' ? [] : [company]), ...phones];
    const answered = await this.#options.client.call({
      method: 'GET',
      path: `module/${module}`,
      query: {
        [`fields[${module}]`]: fields.join(','),
        'filter[operator]': 'or',
        ...Object.fromEntries(phones.map((field) => [`filter[${field}][like]`, like])),
        'page[size]': `${HITS_MAX}`,
      },
      timeoutMs: LOOKUP_TIMEOUT_MS,
      ...(signal !== undefined && { signal }),
    });
    if (!answered.ok) return answered;
    const read = Rows.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: module });
    const rows = read.data.data.flatMap((row) => Row.safeParse(row).data ?? []);
    return ok(rows.flatMap((row) => this.#match(type, row, number) ?? []));
  }

  #match(type: SuiteType, { id, attributes }: Row, number: PartyNumber): Match | undefined {
    const { system, systemName } = this.#options;
    const { name, company, phones } = SUITE_MODULES[type];
    const texts = (fields: readonly string[]) =>
      fields
        .map((field) => attributes[field])
        .filter((value) => typeof value === 'string' && value !== '') as readonly string[];
    const agreed = bestAgreement(texts(phones), number);
    if (agreed === undefined) return undefined;
    const [companyName] = texts([company]);
    return {
      id: `${system}:${type}:${id}`,
      system,
      systemName,
      recordType: type,
      recordId: id,
      name: texts(name).join(' '),
      ...(companyName !== undefined && { company: companyName }),
      ...agreed,
      tookMs: 0,
    };
  }
}
