import { z } from 'zod';

import { assertNever } from '#shared/assert-never.ts';
import type { CrmCall, CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';

import type { Bitrix24Cards } from './bitrix24-cards.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Link } from './bitrix24-link.ts';
import { Bitrix24Todo } from './bitrix24-todo.ts';
import type { Bitrix24Recordings } from './bitrix24-recordings.ts';
import { Bitrix24Id, bitrix24Date, entityRef, type EntityRef } from './bitrix24-values.ts';
import { Bitrix24Notes } from './bitrix24-notes.ts';
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

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

export interface Bitrix24WriterParts {
  readonly cards: Bitrix24Cards;
  readonly recordings: Bitrix24Recordings;
}

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
  readonly #parts: Bitrix24WriterParts;
  readonly #notes: Bitrix24Notes;

  constructor(client: Bitrix24Client, userId: string, parts: Bitrix24WriterParts) {
    this.#client = client;
    this.#userId = Number(userId);
    this.extras = { link: new Bitrix24Link(client), 'follow-up': new Bitrix24Todo(client, userId) };
    this.#parts = parts;
    this.#notes = new Bitrix24Notes(client);
  }

  send(write: CrmWrite, context: WriteContext): Written {
    switch (write.step) {
      case 'begin':
        return this.#register(write, context);
      case 'answered':
        return this.#answered(context);
      case 'finish':
        return this.#finish(write, context);
      case 'withdraw':
        return this.#hide(context);
      case 'note':
        return this.#notes.write(write, context);
      case 'recording':
        return this.#parts.recordings.attach(write, context);
      default:
        return assertNever(write);
    }
  }

  /** Registering, hiding and attaching may be repeated without harm; of the others it is looked up what is there. */
  async find(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (write.step === 'finish') return this.#findFinished(context);
    if (write.step === 'note') return this.#notes.find(write, context);
    return ok(undefined);
  }

  async #register({ call, showCard }: CrmWriteOf<'begin'>, { isLate }: WriteContext): Written {
    const record = call.record && entityRef(call.record.type, call.record.id);
    if (call.knownAs !== undefined) return ok(receipt(call.knownAs, record));
    const { cards } = this.#parts;
    const isShown = showCard && !isLate;
    const SHOW = isShown && cards.isForMe ? 1 : 0;
    const params = { ...this.#registration(call, record), SHOW };
    const answered = await this.#client.call('telephony.externalCall.register', params, WRITE);
    if (!answered.ok) return answered;
    const read = Registered.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'register without CALL_ID' });
    const { CALL_ID, CRM_ENTITY_TYPE, CRM_ENTITY_ID } = read.data;
    const begun = receipt(CALL_ID, record ?? entityRef(CRM_ENTITY_TYPE, CRM_ENTITY_ID));
    if (isShown && !cards.isForMe) void cards.show(CALL_ID, begun.record);
    return ok(begun);
  }

  #registration(call: CrmCall, record: EntityRef | undefined) {
    return {
      USER_ID: this.#userId,
      PHONE_NUMBER: call.number,
      TYPE: call.direction === 'outgoing' ? 1 : 2,
      CALL_START_DATE: bitrix24Date(call.startedAt),
      CRM_CREATE: 0,
      ADD_TO_CHAT: 0,
      EXTERNAL_CALL_ID: call.callId,
      ...(call.line !== undefined && { LINE_NUMBER: call.line }),
      ...(record !== undefined && {
        CRM_ENTITY_TYPE: record.type.toUpperCase(),
        CRM_ENTITY_ID: Number(record.id),
      }),
    };
  }

  /** A card of others that could not be taken away goes with the end of the call. */
  async #answered({ receipts }: WriteContext): Written {
    const id = receipts.begin?.id ?? '';
    await this.#parts.cards.over(id, true);
    return ok({ id });
  }

  /**
   * A call can be finished once: then its row is gone. "Not found" behind an earlier try therefore means that the try
   * had arrived, unless the statistics can be read and have no such call: then the portal forgot it.
   */
  async #finish(write: CrmWriteOf<'finish'>, context: WriteContext): Written {
    const begun = context.receipts.begin;
    if (begun === undefined) return fail({ problem: 'no-such-call' });
    await this.#parts.cards.over(begun.id, true);
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
    if (answered.problem.problem !== 'no-such-call' || context.attempts === 0) return answered;
    const found = await this.#findRow(begun);
    if (!found.ok) return found.problem.problem === 'not-allowed' ? ok(begun) : found;
    return found.value === undefined ? answered : ok(found.value);
  }

  async #hide({ receipts }: WriteContext): Written {
    if (receipts.begin === undefined) return ok({ id: '' });
    const { id } = receipts.begin;
    await this.#parts.cards.over(id, false);
    const params = { CALL_ID: id, USER_ID: this.#userId };
    const answered = await this.#client.call('telephony.externalCall.hide', params, WRITE);
    return answered.ok ? ok({ id }) : answered;
  }

  /** Without the right to see the statistics nothing can be found: `finish` itself then tells. */
  async #findFinished({ receipts }: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (receipts.begin === undefined) return ok(undefined);
    const found = await this.#findRow(receipts.begin);
    return !found.ok && found.problem.problem === 'not-allowed' ? ok(undefined) : found;
  }

  async #findRow(begun: CrmReceipt): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const params = { FILTER: { CALL_ID: begun.id } };
    const answered = await this.#client.call('voximplant.statistic.get', params, WRITE);
    if (!answered.ok) return answered;
    const rows = z.array(StatisticsRow).safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'statistics' });
    const row = rows.data.find(({ CALL_ID }) => CALL_ID === begun.id);
    return ok(row === undefined ? undefined : receiptOfRow(row, begun));
  }
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
