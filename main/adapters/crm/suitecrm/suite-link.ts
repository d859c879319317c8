import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { SuiteClient, SuiteWish } from './suite-client.ts';
import { SUITE_PARENTS, SuiteId } from './suite-values.ts';

const TIMEOUT_MS = 30_000;

/** Links of the module Calls that take any number of records, with the module behind each. */
const LINKS: Partial<Record<CrmRecordRef['type'], { readonly link: string; readonly module: string }>> = {
  contact: { link: 'contacts', module: 'Contacts' },
  lead: { link: 'leads', module: 'Leads' },
};

const Parent = z.object({
  data: z.object({
    attributes: z.object({ parent_type: z.string().nullish(), parent_id: z.string().nullish() }),
  }),
});
const Related = z.object({ data: z.array(z.object({ id: SuiteId })) });

type LinkWrite = CrmExtraOf<'link'>;
type Asked<Value> = Promise<Result<Value, CrmFailure>>;

/**
 * Further records of a call: contacts and leads are related to it (`relationships`); an account, opportunity or case is
 * what it is about (`parent_id`), where it is about nothing yet.
 */
export class SuiteLink implements CrmExtraWriter<LinkWrite> {
  readonly #client: SuiteClient;

  constructor(client: SuiteClient) {
    this.#client = client;
  }

  async send(write: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt> {
    const id = receipts.begin?.id;
    if (id === undefined) return fail({ problem: 'no-such-call' });
    const written =
      LINKS[write.record.type] === undefined
        ? await this.#setParent(id, write)
        : await this.#relate(id, write);
    return written.ok ? ok({ id, record: write.record }) : written;
  }

  async find({ record, on }: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt | undefined> {
    const id = receipts.begin?.id;
    if (id === undefined) return ok(undefined);
    const there = await this.#isThere(id, record);
    if (!there.ok) return there;
    return ok(there.value === on ? { id, record } : undefined);
  }

  /** What is not related cannot be taken away: SuiteCRM refuses that. */
  async #relate(id: string, { record, on }: LinkWrite): Asked<unknown> {
    const there = await this.#isThere(id, record);
    if (!there.ok || there.value === on) return there;
    const { link = '', module: type = '' } = LINKS[record.type] ?? {};
    const path = `module/Calls/${id}/relationships/${link}`;
    return on
      ? this.#call({ method: 'POST', path, data: { type, id: record.id } })
      : this.#call({ method: 'DELETE', path: `${path}/${record.id}` });
  }

  async #setParent(id: string, { record, on }: LinkWrite): Asked<unknown> {
    const parent = SUITE_PARENTS[record.type];
    if (parent === undefined) return fail({ problem: 'not-offered', detail: record.type });
    const now = await this.#parentOf(id);
    if (!now.ok) return now;
    const isThere = now.value === `${parent} ${record.id}`;
    if (isThere === on) return ok();
    if (on && now.value !== undefined)
      return fail({ problem: 'not-offered', detail: 'the call is about another record' });
    const attributes = on
      ? { parent_type: parent, parent_id: record.id }
      : { parent_type: '', parent_id: '' };
    return this.#call({ method: 'PATCH', path: 'module', data: { type: 'Calls', id, attributes } });
  }

  async #isThere(id: string, record: CrmRecordRef): Asked<boolean> {
    const { link } = LINKS[record.type] ?? {};
    if (link === undefined) {
      const parent = await this.#parentOf(id);
      return parent.ok ? ok(parent.value === `${SUITE_PARENTS[record.type] ?? ''} ${record.id}`) : parent;
    }
    const path = `module/Calls/${id}/relationships/${link}`;
    const answered = await this.#call({ method: 'GET', path });
    if (!answered.ok) return answered;
    const related = Related.safeParse(answered.value);
    if (!related.success) return fail({ problem: 'bad-answer', detail: link });
    return ok(related.data.data.some((each) => each.id === record.id));
  }

  /** Module and id of what the call is about. */
  async #parentOf(id: string): Asked<string | undefined> {
    const query = { 'fields[Calls]': 'parent_type,parent_id' };
    const answered = await this.#call({ method: 'GET', path: `module/Calls/${id}`, query });
    if (!answered.ok) return answered;
    const read = Parent.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'Calls' });
    const { parent_type: type, parent_id: parentId } = read.data.data.attributes;
    return ok((parentId ?? '') === '' ? undefined : `${type ?? ''} ${parentId ?? ''}`);
  }

  #call(wish: Omit<SuiteWish, 'timeoutMs'>): Asked<unknown> {
    return this.#client.call({ ...wish, timeoutMs: TIMEOUT_MS });
  }
}
