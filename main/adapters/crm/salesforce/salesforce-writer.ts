import { z } from 'zod';

import { assertNever } from '#shared/assert-never.ts';
import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type {
  CrmCreator,
  CrmExtraWriters,
  CrmFailure,
  CrmWriter,
  WriteContext,
} from '#core/ports/crm-writer.ts';

import type { SalesforceClient } from './salesforce-client.ts';
import { isUnknownField } from './salesforce-problem.ts';
import { callTask, plainText } from './salesforce-task.ts';

const WRITE_TIMEOUT_MS = 30_000;
/** Of a text area 32,000 characters are kept. */
const DESCRIPTION_MAX = 31_900;
/** In plain tasks our id is looked for among the agent's latest. */
const PLAIN_SEARCHED = 200;

const Created = z.object({ id: SalesforceId, success: z.literal(true) });
const Tasks = z.object({
  records: z.array(z.object({ Id: SalesforceId, Description: z.string().nullish().catch(undefined) })),
});

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

export interface SalesforceWriterOptions {
  readonly client: Pick<SalesforceClient, 'call'>;
  readonly userId: string;
  /** Who has this number, for calls whose record is not known. */
  readonly find: (number: PartyNumber) => Promise<readonly Match[]>;
  readonly creator: CrmCreator;
}

/**
 * Writes each call as one completed task, at its end: Salesforce keeps no calls that are going on, so that there is
 * nothing to begin and nothing to take back. The note is the task's text and goes there after the task.
 */
export class SalesforceWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #options: SalesforceWriterOptions;
  /** The org hides the fields of calls from this agent. */
  #isPlain = false;

  constructor(options: SalesforceWriterOptions) {
    this.#options = options;
    this.extras = { create: options.creator };
  }

  send(write: CrmWrite, context: WriteContext): Written {
    switch (write.step) {
      case 'begin':
      case 'answered':
      case 'withdraw':
        return Promise.resolve(ok({ id: '' }));
      case 'recording':
        return Promise.resolve(fail({ problem: 'not-offered' }));
      case 'finish':
        return this.#finish(write);
      case 'note':
        return this.#note(write, context);
      default:
        return assertNever(write);
    }
  }

  /** A note may be written twice without harm; a task is looked for by our id. */
  async find(write: CrmWrite, _context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (write.step !== 'finish') return ok(undefined);
    const { callId } = write.call;
    const byField = await this.#query(`CallObject = '${callId}'`, 1);
    if (byField.ok && byField.value.length > 0) return ok({ id: byField.value[0]?.Id ?? '' });
    if (!byField.ok && !isUnknownField(byField.problem)) return byField;
    if (byField.ok && !this.#isPlain) return ok(undefined);
    const latest = await this.#query(`OwnerId = '${this.#options.userId}'`, PLAIN_SEARCHED);
    if (!latest.ok) return latest;
    const ours = latest.value.find(({ Description }) => Description?.includes(callId) === true);
    return ok(ours === undefined ? undefined : { id: ours.Id });
  }

  async #finish(write: CrmWriteOf<'finish'>): Written {
    const record = write.call.record ?? (await this.#recordOf(write.call.number));
    const created = await this.#create(write, record);
    if (created.ok || this.#isPlain || !isUnknownField(created.problem)) return created;
    // It was refused, so nothing was done: the same call without the fields that this org hides.
    this.#isPlain = true;
    return this.#create(write, record);
  }

  async #create(write: CrmWriteOf<'finish'>, record: CrmRecordRef | undefined): Written {
    const { client, userId } = this.#options;
    const answered = await client.call({
      path: '/sobjects/Task',
      json: callTask(write, { userId, record, isPlain: this.#isPlain }),
      timeoutMs: WRITE_TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const created = Created.safeParse(answered.value);
    if (!created.success) return fail({ problem: 'bad-answer', detail: 'task without id' });
    return ok({ id: created.data.id, ...(record !== undefined && { record }) });
  }

  async #note({ call, text }: CrmWriteOf<'note'>, { receipts }: WriteContext): Written {
    const id = SalesforceId.safeParse(receipts.finish?.id);
    if (!id.success) return fail({ problem: 'no-such-call' });
    const kept = text.slice(0, DESCRIPTION_MAX);
    const answered = await this.#options.client.call({
      method: 'PATCH',
      path: `/sobjects/Task/${id.data}`,
      json: { Description: this.#isPlain ? plainText(kept, call.callId) : kept },
      timeoutMs: WRITE_TIMEOUT_MS,
    });
    return answered.ok ? ok({ id: id.data }) : answered;
  }

  /** One record alone may have the number: of several nobody chose one. That none can be found keeps no call back. */
  async #recordOf(number: string): Promise<CrmRecordRef | undefined> {
    try {
      const [match, ...others] = await this.#options.find(readNumber(number, ''));
      if (match === undefined || others.length > 0) return undefined;
      const { recordType, recordId } = match;
      return recordType === 'contact' || recordType === 'lead' || recordType === 'account'
        ? { type: recordType, id: recordId }
        : undefined;
    } catch {
      return undefined;
    }
  }

  async #query(where: string, limit: number): Promise<Result<z.infer<typeof Tasks>['records'], CrmFailure>> {
    const soql = `SELECT Id, Description FROM Task WHERE ${where} ORDER BY CreatedDate DESC LIMIT ${limit}`;
    const answered = await this.#options.client.call({
      path: `/query/?q=${encodeURIComponent(soql)}`,
      timeoutMs: WRITE_TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const tasks = Tasks.safeParse(answered.value);
    return tasks.success ? ok(tasks.data.records) : fail({ problem: 'bad-answer', detail: 'tasks' });
  }
}
