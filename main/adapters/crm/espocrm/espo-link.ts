import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { EspoClient, EspoWish } from './espo-client.ts';
import { ESPO_PARENTS, EspoId } from './espo-values.ts';

const TIMEOUT_MS = 30_000;
/** People who took part in one call. */
const PEOPLE_MAX = 200;

/** Where a call keeps people; any number of each. */
const RELATIONS: Partial<Record<CrmRecordRef['type'], string>> = { contact: 'contacts', lead: 'leads' };

const Parent = z.object({ parentType: z.string().nullish(), parentId: EspoId.nullish().catch(undefined) });
const People = z.object({ list: z.array(z.object({ id: EspoId })) });

type LinkWrite = CrmExtraOf<'link'>;
type Asked<Value> = Promise<Result<Value, CrmFailure>>;

/**
 * Further records of a call: contacts and leads take part in it (relations of `Call`, relating twice is once); an
 * account, opportunity or case is its one parent, where it has none yet.
 */
export class EspoLink implements CrmExtraWriter<LinkWrite> {
  readonly #client: EspoClient;

  constructor(client: EspoClient) {
    this.#client = client;
  }

  async send(write: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt> {
    const id = receipts.begin?.id;
    if (id === undefined) return fail({ problem: 'no-such-call' });
    const { record, on } = write;
    const relation = RELATIONS[record.type];
    const written =
      relation === undefined
        ? await this.#setParent(id, write)
        : await this.#call({
            method: on ? 'POST' : 'DELETE',
            path: `Call/${id}/${relation}`,
            body: { id: record.id },
          });
    return written.ok ? ok({ id, record }) : written;
  }

  async find({ record, on }: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt | undefined> {
    const id = receipts.begin?.id;
    if (id === undefined) return ok(undefined);
    const relation = RELATIONS[record.type];
    const there =
      relation === undefined ? await this.#isParent(id, record) : await this.#takesPart(id, relation, record);
    if (!there.ok) return there;
    return ok(there.value === on ? { id, record } : undefined);
  }

  async #setParent(id: string, { record, on }: LinkWrite): Asked<unknown> {
    const parentType = ESPO_PARENTS[record.type];
    if (parentType === undefined) return fail({ problem: 'not-offered', detail: record.type });
    const parent = await this.#parentOf(id);
    if (!parent.ok) return parent;
    const isThere = parent.value.parentType === parentType && parent.value.parentId === record.id;
    if (isThere === on) return ok();
    const { parentId } = parent.value;
    if (on && parentId !== undefined && parentId !== null)
      return fail({ problem: 'not-offered', detail: 'the call has another parent' });
    if (!on) return this.#put(id, { parentType: null, parentId: null });
    return this.#put(id, { parentType, parentId: record.id });
  }

  async #isParent(id: string, record: CrmRecordRef): Asked<boolean> {
    const parent = await this.#parentOf(id);
    if (!parent.ok) return parent;
    const { parentType, parentId } = parent.value;
    return ok(parentType === ESPO_PARENTS[record.type] && parentId === record.id);
  }

  async #takesPart(id: string, relation: string, record: CrmRecordRef): Asked<boolean> {
    const params = { select: 'id', maxSize: PEOPLE_MAX };
    const query = { searchParams: JSON.stringify(params) };
    const answered = await this.#call({ method: 'GET', path: `Call/${id}/${relation}`, query });
    if (!answered.ok) return answered;
    const people = People.safeParse(answered.value);
    if (!people.success) return fail({ problem: 'bad-answer', detail: relation });
    return ok(people.data.list.some((each) => each.id === record.id));
  }

  async #parentOf(id: string): Asked<z.infer<typeof Parent>> {
    const answered = await this.#call({ method: 'GET', path: `Call/${id}` });
    if (!answered.ok) return answered;
    const parent = Parent.safeParse(answered.value);
    return parent.success ? ok(parent.data) : fail({ problem: 'bad-answer', detail: 'call' });
  }

  #put(id: string, body: object): Asked<unknown> {
    return this.#call({ method: 'PUT', path: `Call/${id}`, body });
  }

  #call(wish: Omit<EspoWish, 'timeoutMs'>): Asked<unknown> {
    return this.#client.call({ ...wish, timeoutMs: TIMEOUT_MS });
  }
}
