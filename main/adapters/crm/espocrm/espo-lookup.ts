import { z } from 'zod';

import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { numberVariants } from '#core/lookup/number-variants.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { bestAgreement } from '../lookup/best-agreement.ts';
import { askByType } from '../lookup/ask-by-type.ts';
import { KeptMatches } from '../lookup/kept-matches.ts';
import type { EspoClient } from './espo-client.ts';
import { ESPO_SCOPES, EspoId, isEspoType, isHidden, type EspoType } from './espo-values.ts';

const LOOKUP_TIMEOUT_MS = 8000;
const HITS_MAX = 10;
/** A record whose primary number is another one is read whole; more than these is a number that proves nothing. */
const READ_MAX = 5;
/** EspoCRM keeps digits alone beside each number; the last nine find numbers stored without their country. */
const SUFFIX_DIGITS = 9;

const Text = z.string().nullish().catch(undefined);
const Row = z.object({ id: EspoId, name: Text, phoneNumber: Text, accountName: Text });
type Row = z.infer<typeof Row>;
const Rows = z.object({ list: z.array(z.unknown()) });
const Numbers = z.object({ phoneNumberData: z.array(z.object({ phoneNumber: z.string() })) });

export interface EspoLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly client: EspoClient;
  readonly clock: Clock;
}

/** Finds callers among contacts, accounts and leads, as far as the API user's role shows them. */
export class EspoLookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #options: EspoLookupOptions;
  readonly #kept: KeptMatches;

  constructor(options: EspoLookupOptions) {
    this.#options = options;
    this.#kept = new KeptMatches(options.clock);
    this.system = options.system;
    this.systemName = options.systemName;
  }

  find(number: PartyNumber, signal?: AbortSignal): Promise<readonly Match[]> {
    const types = Object.keys(ESPO_SCOPES).filter(isEspoType);
    return this.#kept.find(number, () =>
      askByType(types, (type) => this.#ask(type, number, signal), isHidden),
    );
  }

  async #ask(
    type: EspoType,
    number: PartyNumber,
    signal: AbortSignal | undefined,
  ): Promise<Result<readonly Match[], CrmFailure>> {
    const wide = await this.#list(type, [sameDigits(number), lastDigits(number)], signal);
    const isUnknownComparison = !wide.ok && wide.problem.problem === 'refused';
    const answered = isUnknownComparison ? await this.#list(type, [sameDigits(number)], signal) : wide;
    if (!answered.ok) return answered;
    const read = Rows.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'list' });
    const rows = read.data.list.flatMap((row) => Row.safeParse(row).data ?? []);
    const matched = await Promise.all(rows.map((row, at) => this.#match(type, row, { number, signal, at })));
    return ok(matched.filter((match) => match !== undefined));
  }

  #list(type: EspoType, where: readonly object[], signal: AbortSignal | undefined) {
    const select = type === 'contact' ? 'id,name,phoneNumber,accountName' : 'id,name,phoneNumber';
    const params = { where: [{ type: 'or', value: where }], select, maxSize: HITS_MAX };
    return this.#options.client.call({
      method: 'GET',
      path: ESPO_SCOPES[type],
      query: { searchParams: JSON.stringify(params) },
      timeoutMs: LOOKUP_TIMEOUT_MS,
      ...(signal !== undefined && { signal }),
    });
  }

  async #match(
    type: EspoType,
    row: Row,
    asked: { readonly number: PartyNumber; readonly signal: AbortSignal | undefined; readonly at: number },
  ): Promise<Match | undefined> {
    const { number, signal, at } = asked;
    const { system, systemName } = this.#options;
    const agreed =
      bestAgreement([row.phoneNumber ?? ''], number) ??
      (at < READ_MAX ? bestAgreement(await this.#numbersOf(type, row.id, signal), number) : undefined);
    if (agreed === undefined) return undefined;
    const { accountName } = row;
    return {
      id: `${system}:${type}:${row.id}`,
      system,
      systemName,
      recordType: type,
      recordId: row.id,
      name: row.name ?? '',
      ...(accountName !== undefined &&
        accountName !== null &&
        accountName !== '' && { company: accountName }),
      ...agreed,
      tookMs: 0,
    };
  }

  /** Lists show the primary number alone. */
  async #numbersOf(type: EspoType, id: string, signal: AbortSignal | undefined): Promise<readonly string[]> {
    const answered = await this.#options.client.call({
      method: 'GET',
      path: `${ESPO_SCOPES[type]}/${id}`,
      timeoutMs: LOOKUP_TIMEOUT_MS,
      ...(signal !== undefined && { signal }),
    });
    const read = answered.ok ? Numbers.safeParse(answered.value).data : undefined;
    return read?.phoneNumberData.map(({ phoneNumber }) => phoneNumber) ?? [];
  }
}

function sameDigits(number: PartyNumber): object {
  const value = [...new Set(numberVariants(number).map((variant) => variant.replaceAll(/\D/g, '')))];
  return { type: 'in', attribute: 'phoneNumberNumeric', value };
}

function lastDigits(number: PartyNumber): object {
  return { type: 'endsWith', attribute: 'phoneNumberNumeric', value: digitsOf(number).slice(-SUFFIX_DIGITS) };
}
