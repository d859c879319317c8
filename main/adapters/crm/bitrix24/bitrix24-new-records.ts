import { z } from 'zod';

import type { CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { filledValues } from '../new-record/filled-values.ts';
import { requiredName, wholeName } from '../new-record/required-name.ts';
import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { missingFields } from './bitrix24-fields.ts';
import { Bitrix24Id } from './bitrix24-values.ts';

const Made = z.object({ item: z.object({ id: Bitrix24Id }) });
const Items = z.object({ items: z.array(z.object({ id: Bitrix24Id })) });

/** The code of a field that stands empty and must not (crm.item.add, "Error Handling"). */
const IS_MISSING = /^CRM_FIELD_ERROR_REQUIRED\b/i;

/** By this the records that the app made are told apart from others' (`originatorId`). */
const ORIGINATOR = 'hookswitch';
const TYPE_IDS = { contact: 3, lead: 1, company: 4, deal: 2 } as const;
type Made = keyof typeof TYPE_IDS;

/**
 * New contacts, leads, companies and deals by `crm.item.add`. Our id is their `originId`, by which one is found again.
 * The portal itself refuses no doubles.
 */
export class Bitrix24NewRecords implements RecordMaker {
  readonly kinds = ['contact', 'lead', 'company', 'deal'] as const;
  readonly #client: Bitrix24Client;
  readonly #userId: number;

  constructor(client: Bitrix24Client, userId: string) {
    this.#client = client;
    this.#userId = Number(userId);
  }

  async make(write: CreateWrite, owner: CrmRecordRef | undefined): Promise<Result<CrmReceipt, CrmFailure>> {
    const kind = kindOf(write);
    if (kind === undefined) return fail({ problem: 'not-offered' });
    const fields = {
      ...fieldsOf(kind, write, owner),
      ...filledValues(write.fields),
      assignedById: this.#userId,
      sourceId: 'CALL',
      originatorId: ORIGINATOR,
      originId: write.newId,
    };
    const params = { entityTypeId: TYPE_IDS[kind], fields };
    const answered = await this.#client.call('crm.item.add', params, BACKGROUND_WRITE);
    if (!answered.ok) return fail(await this.#told(answered.problem, params));
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receiptOf(kind, made.data.item.id))
      : fail({ problem: 'bad-answer', detail: 'item without id' });
  }

  async #told(
    failure: CrmFailure,
    {
      entityTypeId,
      fields,
    }: { readonly entityTypeId: number; readonly fields: Readonly<Record<string, unknown>> },
  ): Promise<CrmFailure> {
    if (!IS_MISSING.test(failure.detail ?? '')) return failure;
    const wants = await missingFields(this.#client, entityTypeId, fields);
    return wants.length === 0 ? failure : { ...failure, wants };
  }

  async find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const kind = kindOf(write);
    if (kind === undefined) return ok(undefined);
    const params = {
      entityTypeId: TYPE_IDS[kind],
      filter: { originatorId: ORIGINATOR, originId: write.newId },
      select: ['id'],
    };
    const answered = await this.#client.call('crm.item.list', params, BACKGROUND_WRITE);
    if (!answered.ok) return answered;
    const found = Items.safeParse(answered.value);
    if (!found.success) return fail({ problem: 'bad-answer', detail: 'items' });
    const [item] = found.data.items;
    return ok(item && receiptOf(kind, item.id));
  }
}

function kindOf({ fields }: CreateWrite): Made | undefined {
  return fields.kind in TYPE_IDS ? (fields.kind as Made) : undefined;
}

function fieldsOf(kind: Made, { call, fields }: CreateWrite, owner: CrmRecordRef | undefined): object {
  const { company, note } = fields;
  const reached = { fm: reachedBy(call.number, fields.email) };
  if (kind === 'company')
    return { title: company || wholeName(fields, call.number), comments: note, ...reached };
  if (kind === 'deal')
    return {
      title: wholeName(fields, call.number),
      comments: [note, call.number].filter((part) => part !== '').join('\n'),
      ...(owner?.type === 'contact' && { contactId: Number(owner.id) }),
      ...(owner?.type === 'company' && { companyId: Number(owner.id) }),
    };
  const { firstName: name, lastName } = requiredName(fields, call.number);
  const person = { name, lastName, comments: note, ...reached };
  return kind === 'contact'
    ? person
    : { ...person, title: wholeName(fields, call.number), companyTitle: company };
}

/** Numbers and addresses are multi-fields, keyed by any name that no field has yet. */
function reachedBy(number: string, email: string): Readonly<Record<string, object>> {
  return {
    n0: { typeId: 'PHONE', valueType: 'WORK', value: number },
    ...(email !== '' && { n1: { typeId: 'EMAIL', valueType: 'WORK', value: email } }),
  };
}

function receiptOf(type: Made, id: string): CrmReceipt {
  return { id, record: { type, id } };
}
