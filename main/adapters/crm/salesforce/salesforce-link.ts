import { z } from 'zod';

import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmExtraOf, CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { SalesforceClient, SalesforceRequest } from './salesforce-client.ts';
import { isUnknownField } from './salesforce-problem.ts';
import { isSameId, recordFieldName } from './salesforce-task.ts';

const TIMEOUT_MS = 30_000;

const Id = SalesforceId.nullish().catch(undefined);
const Tasks = z.object({ records: z.array(z.object({ WhoId: Id, WhatId: Id })) });
const Relations = z.object({ records: z.array(z.object({ Id: SalesforceId, RelationId: Id })) });

type LinkWrite = CrmExtraOf<'link'>;
type Asked<Value> = Promise<Result<Value, CrmFailure>>;

/**
 * Further records of a call: a task has one place for people (`WhoId`) and one for what it was about (`WhatId`). Where
 * that is taken, more contacts are relations of the task (`TaskRelation`), in orgs that share activities; there is no way
 * to a second account, opportunity, case or lead (Object Reference, TaskRelation).
 */
export class SalesforceLink implements CrmExtraWriter<LinkWrite> {
  readonly #client: Pick<SalesforceClient, 'call'>;

  constructor(client: Pick<SalesforceClient, 'call'>) {
    this.#client = client;
  }

  async send({ record, on }: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt> {
    const task = SalesforceId.safeParse(receipts.finish?.id);
    if (!task.success) return fail({ problem: 'no-such-call' });
    const field = recordFieldName(record.type);
    const here = await this.#placeOf(task.data, field);
    if (!here.ok) return here;
    const written = on
      ? await this.#add(task.data, { field, here: here.value, record })
      : await this.#remove(task.data, { field, here: here.value, record });
    return written.ok ? ok({ id: task.data, record }) : written;
  }

  async find({ record, on }: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt | undefined> {
    const task = SalesforceId.safeParse(receipts.finish?.id);
    if (!task.success) return ok(undefined);
    const here = await this.#placeOf(task.data, recordFieldName(record.type));
    if (!here.ok) return here;
    const relation = isSameId(here.value, record.id)
      ? ok(record.id)
      : await this.#relationTo(task.data, record.id);
    if (!relation.ok) return relation;
    return ok((relation.value !== undefined) === on ? { id: task.data, record } : undefined);
  }

  async #add(task: string, { field, here, record }: Place): Asked<unknown> {
    if (isSameId(here, record.id)) return ok();
    if (here === undefined) return this.#change(task, { [field]: record.id });
    if (record.type !== 'contact') return fail({ problem: 'not-offered', detail: `${field} has another` });
    const json = { TaskId: task, RelationId: record.id, IsWhat: false };
    const related = await this.#call({ path: '/sobjects/TaskRelation', json });
    return !related.ok && isNotThere(related.problem)
      ? fail({ ...related.problem, problem: 'not-offered' })
      : related;
  }

  async #remove(task: string, { field, here, record }: Place): Asked<unknown> {
    if (isSameId(here, record.id)) return this.#change(task, { [field]: null });
    const relation = await this.#relationTo(task, record.id);
    if (!relation.ok || relation.value === undefined) return relation;
    return this.#call({ method: 'DELETE', path: `/sobjects/TaskRelation/${relation.value}` });
  }

  #change(task: string, json: object): Asked<unknown> {
    return this.#call({ method: 'PATCH', path: `/sobjects/Task/${task}`, json });
  }

  async #placeOf(task: string, field: 'WhoId' | 'WhatId'): Asked<string | undefined> {
    const answered = await this.#query(`SELECT WhoId, WhatId FROM Task WHERE Id = '${task}'`);
    if (!answered.ok) return answered;
    const tasks = Tasks.safeParse(answered.value);
    if (!tasks.success) return fail({ problem: 'bad-answer', detail: 'task' });
    const [found] = tasks.data.records;
    return found === undefined ? fail({ problem: 'no-such-call' }) : ok(found[field] ?? undefined);
  }

  /** Orgs that do not share activities have no relations. */
  async #relationTo(task: string, id: string): Asked<string | undefined> {
    const answered = await this.#query(`SELECT Id, RelationId FROM TaskRelation WHERE TaskId = '${task}'`);
    if (!answered.ok) return isNotThere(answered.problem) ? ok(undefined) : answered;
    const relations = Relations.safeParse(answered.value);
    if (!relations.success) return fail({ problem: 'bad-answer', detail: 'relations' });
    return ok(relations.data.records.find(({ RelationId }) => isSameId(RelationId ?? undefined, id))?.Id);
  }

  #query(soql: string): Asked<unknown> {
    return this.#call({ path: `/query/?q=${encodeURIComponent(soql)}` });
  }

  #call(request: Omit<SalesforceRequest, 'timeoutMs'>): Asked<unknown> {
    return this.#client.call({ ...request, timeoutMs: TIMEOUT_MS });
  }
}

interface Place {
  readonly field: 'WhoId' | 'WhatId';
  readonly here: string | undefined;
  readonly record: LinkWrite['record'];
}

/** The object itself is missing: unknown in queries, not found as an address. */
function isNotThere(failure: CrmFailure): boolean {
  return isUnknownField(failure) || failure.problem === 'no-such-call';
}
