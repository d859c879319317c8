import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import { callMark } from '../call-mark.ts';
import type { CallWords } from '../call-words.ts';
import { recordOfCall } from '../record-of-call.ts';
import { linkFields } from './call-fields.ts';
import type { CreatioClient } from './creatio-client.ts';
import { CreatioId, creatioDate, isRowThere } from './creatio-values.ts';

const WRITE = { timeoutMs: 30_000, work: 'background' } as const;
/** How long the activity stands in the calendar. */
const CALL_TAKES_MS = 15 * 60_000;

const Made = z.object({ Id: CreatioId });
const Rows = z.object({ value: z.array(Made) });

type FollowUpWrite = CrmExtraOf<'follow-up'>;

/**
 * A promised call as an activity at its time, with a reminder. Kind, state and owner are what Creatio gives a new one: a
 * task of whoever is signed in. Its id is that of the promise, which stands in the text as well: where a Creatio takes no
 * ids of ours it is found by that.
 */
export class CreatioPromise implements CrmExtraWriter<FollowUpWrite> {
  readonly #client: Pick<CreatioClient, 'send'>;
  readonly #words: CallWords;

  constructor(client: Pick<CreatioClient, 'send'>, words: CallWords) {
    this.#client = client;
    this.#words = words;
  }

  async send(write: FollowUpWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    const record = recordOfCall(write.call, context);
    const at = creatioDate(write.dueAt);
    const body = {
      Id: write.followUpId,
      Title: this.#words.promise(write),
      StartDate: at,
      DueDate: creatioDate(write.dueAt + CALL_TAKES_MS),
      ShowInScheduler: true,
      RemindToOwner: true,
      RemindToOwnerDate: at,
      Notes: this.#words.promiseText(write),
      ...linkFields(record),
    };
    const answered = await this.#client.send({ method: 'POST', path: 'Activity', body }, WRITE);
    if (!answered.ok) return isRowThere(answered.problem) ? ok(receipt(write.followUpId, record)) : answered;
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receipt(made.data.Id, record))
      : fail({ problem: 'bad-answer', detail: 'activity without Id' });
  }

  async find(
    write: FollowUpWrite,
    context: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const record = recordOfCall(write.call, context);
    const path = `Activity(${write.followUpId})?$select=Id`;
    const own = await this.#client.send({ method: 'GET', path }, WRITE);
    if (own.ok) return ok(receipt(write.followUpId, record));
    if (own.problem.problem !== 'no-record') return own;
    const filter = encodeURIComponent(`contains(Notes,'${callMark(write.followUpId)}')`);
    const search = `Activity?$filter=${filter}&$select=Id&$top=1`;
    const answered = await this.#client.send({ method: 'GET', path: search }, WRITE);
    if (!answered.ok) return answered;
    const rows = Rows.safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'activities' });
    const [row] = rows.data.value;
    return ok(row && receipt(row.Id, record));
  }
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
