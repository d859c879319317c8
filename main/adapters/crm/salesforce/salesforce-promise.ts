import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { CallWords } from '../call-words.ts';
import { recordOfCall } from '../record-of-call.ts';
import { localDate, recordField } from './salesforce-task.ts';
import type { SalesforceTasks } from './salesforce-tasks.ts';

type FollowUpWrite = CrmExtraOf<'follow-up'>;

/**
 * A promised call as an open task of the agent with a reminder at its minute (`ReminderDateTime`); a due date of
 * Salesforce's is a day. The status is left to the org, which may have called its first one anything.
 */
export class SalesforcePromise implements CrmExtraWriter<FollowUpWrite> {
  readonly #tasks: SalesforceTasks;
  readonly #words: CallWords;

  constructor(tasks: SalesforceTasks, words: CallWords) {
    this.#tasks = tasks;
    this.#words = words;
  }

  async send(write: FollowUpWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    const record = recordOfCall(write.call, context);
    const created = await this.#tasks.create(({ userId, isPlain }) => ({
      Subject: this.#words.promise(write),
      Priority: 'Normal',
      ActivityDate: localDate(write.dueAt),
      IsReminderSet: true,
      ReminderDateTime: new Date(write.dueAt).toISOString(),
      OwnerId: userId,
      Description: this.#words.promiseText(write),
      ...recordField(record),
      ...(!isPlain && { CallObject: write.followUpId }),
    }));
    return created.ok ? ok(receipt(created.value, record)) : created;
  }

  async find(
    write: FollowUpWrite,
    context: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const found = await this.#tasks.find(write.followUpId);
    if (!found.ok) return found;
    return ok(
      found.value === undefined ? undefined : receipt(found.value, recordOfCall(write.call, context)),
    );
  }
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
