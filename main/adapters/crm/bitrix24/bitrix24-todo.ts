import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Id, bitrix24Date, entityTypeId } from './bitrix24-values.ts';
import { commentMark } from './comment-text.ts';

const Added = z.object({ id: Bitrix24Id });
const Activities = z.array(z.object({ ID: Bitrix24Id, DESCRIPTION: z.string().nullish() }));

type FollowUpWrite = CrmExtraOf<'follow-up'>;

interface Owner {
  readonly record: CrmRecordRef;
  readonly typeId: number;
}

/**
 * A promised call as a to-do on the record (`crm.activity.todo.add`), for the agent whose webhook it is. Our id of the
 * promise stands in its description, by which it is found again.
 */
export class Bitrix24Todo implements CrmExtraWriter<FollowUpWrite> {
  readonly #client: Bitrix24Client;
  readonly #userId: number;

  constructor(client: Bitrix24Client, userId: string) {
    this.#client = client;
    this.#userId = Number(userId);
  }

  async send(write: FollowUpWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    const owner = ownerOf(write, context);
    if (owner === undefined) return fail({ problem: 'no-record' });
    const answered = await this.#client.call(
      'crm.activity.todo.add',
      {
        ownerTypeId: owner.typeId,
        ownerId: Number(owner.record.id),
        deadline: bitrix24Date(write.dueAt),
        description: descriptionOf(write),
        responsibleId: this.#userId,
      },
      BACKGROUND_WRITE,
    );
    if (!answered.ok) return answered;
    const added = Added.safeParse(answered.value);
    return added.success
      ? ok({ id: added.data.id, record: owner.record })
      : fail({ problem: 'bad-answer', detail: 'to-do without id' });
  }

  async find(
    write: FollowUpWrite,
    context: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const owner = ownerOf(write, context);
    if (owner === undefined) return ok(undefined);
    const answered = await this.#client.call(
      'crm.activity.list',
      {
        filter: { OWNER_TYPE_ID: owner.typeId, OWNER_ID: Number(owner.record.id), PROVIDER_ID: 'CRM_TODO' },
        order: { ID: 'DESC' },
        select: ['ID', 'DESCRIPTION'],
      },
      BACKGROUND_WRITE,
    );
    if (!answered.ok) return answered;
    const read = Activities.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'activities' });
    const mark = commentMark(write.followUpId);
    const ours = read.data.find(({ DESCRIPTION }) => DESCRIPTION?.includes(mark) === true);
    return ok(ours === undefined ? undefined : { id: ours.ID, record: owner.record });
  }
}

function descriptionOf({ name, call, text, followUpId }: FollowUpWrite): string {
  const whom = name === call.number ? name : [name, call.number].filter((part) => part !== '').join(', ');
  return [whom, text.trim(), commentMark(followUpId)].filter((part) => part !== '').join('\n');
}

function ownerOf({ call }: FollowUpWrite, { receipts }: WriteContext): Owner | undefined {
  const record = call.record ?? receipts.finish?.record ?? receipts.begin?.record;
  const typeId = record && entityTypeId(record.type);
  return record === undefined || typeId === undefined ? undefined : { record, typeId };
}
