import { z } from 'zod';

import { assertNever } from '#shared/assert-never.ts';
import type { CrmCall, CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type {
  CrmCreator,
  CrmExtraWriters,
  CrmFailure,
  CrmWriter,
  WriteContext,
} from '#core/ports/crm-writer.ts';

import type { Bitrix24Cards } from './bitrix24-cards.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Link } from './bitrix24-link.ts';
import { Bitrix24Todo } from './bitrix24-todo.ts';
import { Bitrix24Transcript } from './bitrix24-transcript.ts';
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
  EXTERNAL_CALL_ID: z.unknown(),
  CRM_ACTIVITY_ID: z.unknown(),
  CRM_ENTITY_TYPE: z.unknown(),
  CRM_ENTITY_ID: z.unknown(),
});

type Written = Promise<Result<CrmReceipt, CrmFailure>>;
type Found = Promise<Result<CrmReceipt | undefined, CrmFailure>>;

export interface Bitrix24WriterParts {
  /** The external line of the portal that a line of the app is, if it is one. */
  readonly lineNumber: (lineId: string | undefined) => string | undefined;
  readonly cards: Bitrix24Cards;
  readonly recordings: Bitrix24Recordings;
  readonly creator: CrmCreator;
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
    this.extras = {
      link: new Bitrix24Link(client),
      'follow-up': new Bitrix24Todo(client, userId),
      transcript: new Bitrix24Transcript(client),
      create: parts.creator,
    };
    this.#parts = parts;
    this.#notes = new Bitrix24Notes(client);
  }

  send(write: CrmWrite, context: WriteContext): Written {
    switch (write.step) {
      case 'begin':
        return this.#begin(write, context);
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
    if (write.step === 'finish') return this.#findFinished(write, context);
    if (write.step === 'note') return this.#notes.find(write, context);
    return ok(undefined);
  }

  async #begin({ call, showCard }: CrmWriteOf<'begin'>, { isLate }: WriteContext): Written {
    const record = call.record && entityRef(call.record.type, call.record.id);
    if (call.knownAs !== undefined) return ok(receipt(call.knownAs, record));
    const { cards } = this.#parts;
    const isShown = showCard && !isLate;
    const begun = await this.#register(call, isShown && cards.isForMe ? 1 : 0);
    if (begun.ok && isShown && !cards.isForMe) void cards.show(begun.value.id, begun.value.record);
    return begun;
  }

  async #register(call: CrmCall, SHOW: 0 | 1, externalId: string = call.callId): Written {
    const record = call.record && entityRef(call.record.type, call.record.id);
    const params = { ...this.#registration(call, record), EXTERNAL_CALL_ID: externalId, SHOW };
    const answered = await this.#client.call('telephony.externalCall.register', params, WRITE);
    if (!answered.ok) return answered;
    const read = Registered.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'register without CALL_ID' });
    const { CALL_ID, CRM_ENTITY_TYPE, CRM_ENTITY_ID } = read.data;
    return ok(receipt(CALL_ID, record ?? entityRef(CRM_ENTITY_TYPE, CRM_ENTITY_ID)));
  }

  /** A line that the portal does not know it makes by itself, by that name. */
  #registration(call: CrmCall, record: EntityRef | undefined) {
    const line = this.#parts.lineNumber(call.lineId) ?? call.line;
    return {
      USER_ID: this.#userId,
      PHONE_NUMBER: call.number,
      TYPE: call.direction === 'outgoing' ? 1 : 2,
      CALL_START_DATE: bitrix24Date(call.startedAt),
      CRM_CREATE: 0,
      ADD_TO_CHAT: 0,
      ...(line !== undefined && { LINE_NUMBER: line }),
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
    const first = context.receipts.begin;
    if (first === undefined) return fail({ problem: 'no-such-call' });
    await this.#parts.cards.over(first.id, true);
    const late = lateId(write, first);
    const registered = late === undefined ? ok(first) : await this.#register(write.call, 0, late);
    if (!registered.ok) return registered;
    const begun = registered.value;
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
    const found = await this.#findRow(write, begun);
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
  async #findFinished(write: CrmWriteOf<'finish'>, { receipts }: WriteContext): Found {
    if (receipts.begin === undefined) return ok(undefined);
    const found = await this.#findRow(write, receipts.begin);
    return !found.ok && found.problem.problem === 'not-allowed' ? ok(undefined) : found;
  }

  async #findRow(write: CrmWriteOf<'finish'>, begun: CrmReceipt): Found {
    const late = lateId(write, begun);
    const wanted = late === undefined ? { CALL_ID: begun.id } : { EXTERNAL_CALL_ID: late };
    const params = { FILTER: wanted };
    const answered = await this.#client.call('voximplant.statistic.get', params, WRITE);
    if (!answered.ok) return answered;
    const rows = z.array(StatisticsRow).safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'statistics' });
    const row = rows.data.find((each) =>
      late === undefined ? each.CALL_ID === begun.id : each.EXTERNAL_CALL_ID === late,
    );
    return ok(row === undefined ? undefined : receiptOfRow(row, begun));
  }
}

/**
 * The portal puts a call on the record that it knew at its beginning. Where the record was made while the call went on,
 * the call begins there anew at its end, under this second id of ours.
 */
function lateId({ call }: CrmWriteOf<'finish'>, begun: CrmReceipt): string | undefined {
  const record = call.record && entityRef(call.record.type, call.record.id);
  const isLate = record !== undefined && begun.record === undefined && call.knownAs === undefined;
  return isLate ? `${call.callId}-2` : undefined;
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
