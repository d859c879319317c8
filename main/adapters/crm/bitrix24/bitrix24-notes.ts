import { z } from 'zod';

import type { CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Id } from './bitrix24-values.ts';
import { commentMark, commentText } from './comment-text.ts';

const WRITE = { timeoutMs: 30_000, work: 'background' } as const;

const Comments = z.array(z.object({ ID: Bitrix24Id, COMMENT: z.string() }));

/** Notes as comments in the timeline of the caller's record, one a call. */
export class Bitrix24Notes {
  readonly #client: Bitrix24Client;

  constructor(client: Bitrix24Client) {
    this.#client = client;
  }

  async write(write: CrmWriteOf<'note'>, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    const record = recordOf(write, context);
    if (record === undefined) return fail({ problem: 'no-record' });
    const known = context.receipts.note?.id;
    const COMMENT = commentText(write.text, write.call.callId);
    const answered =
      known === undefined
        ? await this.#client.call(
            'crm.timeline.comment.add',
            { fields: { ENTITY_ID: Number(record.id), ENTITY_TYPE: record.type, COMMENT } },
            WRITE,
          )
        : await this.#client.call(
            'crm.timeline.comment.update',
            { id: Number(known), fields: { COMMENT } },
            WRITE,
          );
    if (!answered.ok) return answered;
    const id = known ?? Bitrix24Id.safeParse(answered.value).data;
    return id === undefined
      ? fail({ problem: 'bad-answer', detail: 'comment without id' })
      : ok({ id, record });
  }

  /** The note as it is wanted, if an earlier try left it. */
  async find(
    write: CrmWriteOf<'note'>,
    context: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const record = recordOf(write, context);
    if (record === undefined) return ok(undefined);
    const answered = await this.#client.call(
      'crm.timeline.comment.list',
      {
        filter: { ENTITY_ID: Number(record.id), ENTITY_TYPE: record.type },
        order: { ID: 'DESC' },
        select: ['ID', 'COMMENT'],
      },
      WRITE,
    );
    if (!answered.ok) return answered;
    const comments = Comments.safeParse(answered.value);
    if (!comments.success) return fail({ problem: 'bad-answer', detail: 'comments' });
    const ours = comments.data.find(({ COMMENT }) => COMMENT.includes(commentMark(write.call.callId)));
    const isSame = ours?.COMMENT.trim() === commentText(write.text, write.call.callId);
    return ok(ours !== undefined && isSame ? { id: ours.ID, record } : undefined);
  }
}

function recordOf({ call }: CrmWrite, { receipts }: WriteContext): CrmRecordRef | undefined {
  return call.record ?? receipts.finish?.record ?? receipts.begin?.record;
}
