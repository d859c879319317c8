import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { entityTypeId } from './bitrix24-values.ts';

const Bindings = z.array(z.object({ entityTypeId: z.coerce.number(), entityId: z.coerce.number() }));

/**
 * A call in further records: bindings of its activity (`crm.activity.binding.*`). A call without an activity, because no
 * record was found for it, cannot be bound.
 */
export class Bitrix24Link implements CrmExtraWriter<CrmExtraOf<'link'>> {
  readonly #client: Bitrix24Client;

  constructor(client: Bitrix24Client) {
    this.#client = client;
  }

  async send(
    { record, on }: CrmExtraOf<'link'>,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt, CrmFailure>> {
    const { finish } = receipts;
    if (finish?.record === undefined) return fail({ problem: 'no-record' });
    const typeId = entityTypeId(record.type);
    if (typeId === undefined) return fail({ problem: 'not-offered' });
    const answered = await this.#client.call(
      on ? 'crm.activity.binding.add' : 'crm.activity.binding.delete',
      { activityId: Number(finish.id), entityTypeId: typeId, entityId: Number(record.id) },
      BACKGROUND_WRITE,
    );
    return answered.ok ? ok({ id: finish.id, record }) : answered;
  }

  async find(
    { record, on }: CrmExtraOf<'link'>,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { finish } = receipts;
    if (finish?.record === undefined) return ok(undefined);
    const params = { activityId: Number(finish.id) };
    const answered = await this.#client.call('crm.activity.binding.list', params, BACKGROUND_WRITE);
    if (!answered.ok) return answered;
    const bindings = Bindings.safeParse(answered.value);
    if (!bindings.success) return fail({ problem: 'bad-answer', detail: 'bindings' });
    const typeId = entityTypeId(record.type);
    const isThere = bindings.data.some(
      (each) => each.entityTypeId === typeId && String(each.entityId) === record.id,
    );
    return ok(isThere === on ? { id: finish.id, record } : undefined);
  }
}
