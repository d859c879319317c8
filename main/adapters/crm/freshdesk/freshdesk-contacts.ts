import { z } from 'zod';

import type { PartyNumber } from '#shared/domain/party.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { numberVariants } from '#core/lookup/number-variants.ts';
import { parsePublicNumber } from '#core/numbers/parse-public-number.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { bestAgreement } from '../lookup/best-agreement.ts';
import type { FreshdeskClient, FreshdeskWish } from './freshdesk-client.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import { FreshdeskId } from './freshdesk-values.ts';

const Text = z.string().nullish().catch(undefined);
const Contact = z.object({
  id: FreshdeskId,
  name: z.string().catch(''),
  phone: Text,
  mobile: Text,
  other_phone_numbers: z.array(z.string()).nullish().catch(undefined),
  deleted: z.boolean().nullish().catch(undefined),
});

const QUERY_MAX = 510;
const NEWEST = { timeoutMs: 15_000 } as const;

/** A contact whose number was checked. */
export interface FreshdeskHit {
  readonly id: string;
  readonly name: string;
  readonly agreed: NonNullable<ReturnType<typeof bestAgreement>>;
}

/**
 * Finds contacts by a number. Freshdesk keeps numbers as typed and is taken to compare them exactly: one search asks for
 * all the ways to write it. The search lags by minutes; whom it does not find is asked for in the list, which does not,
 * while the account's limit has room for it.
 */
export class FreshdeskContacts {
  readonly #client: FreshdeskClient;

  constructor(client: FreshdeskClient) {
    this.#client = client;
  }

  async find(
    number: PartyNumber,
    wish: FreshdeskWish,
  ): Promise<Result<readonly FreshdeskHit[], FreshdeskFailure>> {
    const query = searchQuery(number);
    const answered = await this.#client.call(
      { method: 'GET', path: 'search/contacts', query: { query } },
      wish,
    );
    if (!answered.ok) return answered;
    const found = z.object({ results: z.array(z.unknown()) }).safeParse(answered.value);
    if (!found.success) return fail({ problem: 'bad-answer', detail: 'search' });
    const hits = checked(found.data.results, number);
    if (hits.length > 0 || !this.#client.hasRoom || number.e164 === undefined) return ok(hits);
    return ok(checked(await this.#list(number.e164, wish), number));
  }

  /** Who has the number by now, the search's lag left out. */
  async newest(number: string): Promise<Result<string | undefined, FreshdeskFailure>> {
    const read = readNumber(number, '');
    const [first] = checked(await this.#list(read.e164 ?? number, NEWEST), read);
    return ok(first?.id);
  }

  /** New contacts. An answer that fails here is none: the search has already said that it knows nobody. */
  async #list(e164: string, wish: FreshdeskWish): Promise<readonly unknown[]> {
    const lists = await Promise.all(
      ['phone', 'mobile'].map((field) =>
        this.#client.call({ method: 'GET', path: 'contacts', query: { [field]: e164 } }, wish),
      ),
    );
    return lists.flatMap((list) => (list.ok ? (z.array(z.unknown()).safeParse(list.value).data ?? []) : []));
  }
}

function checked(rows: readonly unknown[], number: PartyNumber): readonly FreshdeskHit[] {
  const hits = new Map<string, FreshdeskHit>();
  for (const row of rows) {
    const contact = Contact.safeParse(row).data;
    if (contact === undefined || contact.deleted === true) continue;
    const { id, name, phone, mobile, other_phone_numbers } = contact;
    const phones = [phone, mobile, ...(other_phone_numbers ?? [])].flatMap((each) => each ?? []);
    const agreed = bestAgreement(phones, number);
    if (agreed !== undefined) hits.set(id, { id, name, agreed });
  }
  return [...hits.values()];
}

/** `"phone:'..' OR mobile:'..' OR ..."` with the quotes, as long as it may be. */
function searchQuery(number: PartyNumber): string {
  const parsed = number.e164 === undefined ? undefined : parsePublicNumber(number.e164, '');
  const typed = parsed === undefined ? [] : [parsed.formatInternational(), parsed.formatNational()];
  const ways = [...new Set([...numberVariants(number), ...typed])];
  let query = '';
  for (const way of ways) {
    const terms = [`phone:'${way}'`, `mobile:'${way}'`];
    const longer = [...(query === '' ? [] : [query]), ...terms].join(' OR ');
    if (longer.length <= QUERY_MAX) query = longer;
  }
  return `"${query}"`;
}
