import { z } from 'zod';

import { assertNever } from '#shared/assert-never.ts';
import type { CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';

import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Link } from './bitrix24-link.ts';
import { Bitrix24Todo } from './bitrix24-todo.ts';
import { Bitrix24Id, bitrix24Date, entityRef } from './bitrix24-values.ts';
import { commentMark, commentText } from './comment-text.ts';
import { statusCode } from './status-code.ts';

/** A request may take the portal a minute; half of that is all that a queue behind it should wait. */
const WRITE = { timeoutMs: 30_000, work: 'background' } as const;

const Registered = z.object({
  CALL_ID: z.string().min(1),
  CRM_ENTITY_TYPE: z.unknown(),
  CRM_ENTITY_ID: z.unknown(),
});

/** A row of the call statistics. Numbers may be strings; the date, which may be `{}`, is not looked at. */
const StatisticsRow = z.object({
  ID: z.unknown(),
  CALL_ID: z.unknown(),
  CRM_ACTIVITY_ID: z.unknown(),
  CRM_ENTITY_TYPE: z.unknown(),
  CRM_ENTITY_ID: z.unknown(),
});

const Comments = z.array(z.object({ ID: Bitrix24Id, COMMENT: z.string() }));

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

/**
 * Writes calls as Bitrix24's telephony wants it: `register`, then `finish`, which makes the statistics row and the
 * activity. Our call id is the `EXTERNAL_CALL_ID`, by which the portal itself recognises a repeated `register` for 30
 * minutes. A call that is over by the time it can be registered shows no card. Notes are comments in the record's
 * timeline.
 */
export class Bitrix24Writer implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #client: Bitrix24Client;
  readonly #userId: number;

  constructor(client: Bitrix24Client, userId: string) {
    this.#client = client;
    this.#userId = Number(userId);
    this.extras = { link: new Bitrix24Link(client), 'follow-up': new Bitrix24Todo(client, userId) };
  }

  send(write: CrmWrite, context: WriteContext): Written {
    switch (write.step) {
      case 'begin':
        return this.#register(write, context);
      case 'finish':
        return this.#finish(write, context);
      case 'withdraw':
        return this.#hide(context);
      case 'note':
        return this.#note(write, context);
      default:
        return assertNever(write);
    }
  }

  /** Registering and hiding may be repeated without harm; of the others it is looked up what is there. */
  async find(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (write.step === 'finish') return this.#findFinished(context);
    if (write.step === 'note') return this.#findNote(write, context);
    return ok(undefined);
  }

  async #register({ call, showCard }: CrmWriteOf<'begin'>, { isLate }: WriteContext): Written {
    const record = call.record && entityRef(call.record.type, call.record.id);
    const answered = await this.#client.call(
      'telephony.externalCall.register',
      {
        USER_ID: this.#userId,
        PHONE_NUMBER: call.number,
        TYPE: call.direction === 'outgoing' ? 1 : 2,
        CALL_START_DATE: bitrix24Date(call.startedAt),
        CRM_CREATE: 0,
        SHOW: showCard && !isLate ? 1 : 0,
        ADD_TO_CHAT: 0,
        EXTERNAL_CALL_ID: call.callId,
        ...(record !== undefined && {
          CRM_ENTITY_TYPE: record.type.toUpperCase(),
          CRM_ENTITY_ID: Number(record.id),
        }),
      },
      WRITE,
    );
    if (!answered.ok) return answered;
    const read = Registered.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'register without CALL_ID' });
    const { CALL_ID, CRM_ENTITY_TYPE, CRM_ENTITY_ID } = read.data;
    return ok(receipt(CALL_ID, record ?? entityRef(CRM_ENTITY_TYPE, CRM_ENTITY_ID)));
  }

  /**
   * A call can be finished once: then its row is gone. "Not found" behind an earlier try, which the statistics could not
   * confirm for lack of a right, therefore means that the try had arrived.
   */
  async #finish(write: CrmWriteOf<'finish'>, { receipts, attempts }: WriteContext): Written {
    const begun = receipts.begin;
    if (begun === undefined) return fail({ problem: 'no-such-call' });
    const answered = await this.#client.call(
      'telephony.externalCall.finish',
      {
        CALL_ID: begun.id,
        USER_ID: this.#userId,
        DURATION: Math.round(write.talkMs / 1000),
        STATUS_CODE: statusCode(write),
        ADD_TO_CHAT: 0,
      },
      WRITE,
    );
    if (answered.ok) return ok(receiptOfRow(answered.value, begun));
    return answered.problem.problem === 'no-such-call' && attempts > 0 ? ok(begun) : answered;
  }

  async #hide({ receipts }: WriteContext): Written {
    if (receipts.begin === undefined) return ok({ id: '' });
    const { id } = receipts.begin;
    const params = { CALL_ID: id, USER_ID: this.#userId };
    const answered = await this.#client.call('telephony.externalCall.hide', params, WRITE);
    return answered.ok ? ok({ id }) : answered;
  }

  async #note(write: CrmWriteOf<'note'>, context: WriteContext): Written {
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

  /** Without the right to see the statistics nothing can be found: `finish` itself then tells. */
  async #findFinished({ receipts }: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const begun = receipts.begin;
    if (begun === undefined) return ok(undefined);
    const params = { FILTER: { CALL_ID: begun.id } };
    const answered = await this.#client.call('voximplant.statistic.get', params, WRITE);
    if (!answered.ok) return answered.problem.problem === 'not-allowed' ? ok(undefined) : answered;
    const rows = z.array(StatisticsRow).safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'statistics' });
    const row = rows.data.find(({ CALL_ID }) => CALL_ID === begun.id);
    return ok(row === undefined ? undefined : receiptOfRow(row, begun));
  }

  async #findNote(
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

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}

/** The activity is what people open; a call without a record has none and is known by its row. */
function receiptOfRow(value: unknown, begun: CrmReceipt): CrmReceipt {
  const row = StatisticsRow.safeParse(value).data;
  const id =
    Bitrix24Id.safeParse(row?.CRM_ACTIVITY_ID).data ?? Bitrix24Id.safeParse(row?.ID).data ?? begun.id;
  return receipt(id, entityRef(row?.CRM_ENTITY_TYPE, row?.CRM_ENTITY_ID) ?? begun.record);
}
