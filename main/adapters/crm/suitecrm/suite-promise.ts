import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { CallWords } from '../call-words.ts';
import { recordOfCall } from '../record-of-call.ts';
import type { SuiteAgent } from './suite-agent.ts';
import type { SuiteClient } from './suite-client.ts';
import { SUITE_PARENTS, suiteDate } from './suite-values.ts';

const TIMEOUT_MS = 30_000;

type FollowUpWrite = CrmExtraOf<'follow-up'>;

/** A promised call as a task of the agent, due at its minute. Its id is that of the promise, so that a repeat is known. */
export class SuitePromise implements CrmExtraWriter<FollowUpWrite> {
  readonly #client: SuiteClient;
  readonly #agent: SuiteAgent;
  readonly #words: CallWords;

  constructor(client: SuiteClient, agent: SuiteAgent, words: CallWords) {
    this.#client = client;
    this.#agent = agent;
    this.#words = words;
  }

  async send(write: FollowUpWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    const user = await this.#agent.id();
    if (!user.ok) return user;
    const record = recordOfCall(write.call, context);
    const answered = await this.#client.call({
      method: 'POST',
      path: 'module',
      data: {
        type: 'Tasks',
        id: write.followUpId,
        attributes: {
          name: this.#words.promise(write),
          date_due: suiteDate(write.dueAt),
          description: this.#words.promiseText(write),
          ...parentOf(record),
          ...(user.value !== undefined && { assigned_user_id: user.value }),
        },
      },
      timeoutMs: TIMEOUT_MS,
    });
    const isThere = !answered.ok && /is already exist/i.test(answered.problem.detail ?? '');
    return answered.ok || isThere ? ok(receipt(write.followUpId, record)) : answered;
  }

  async find(
    write: FollowUpWrite,
    context: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { followUpId } = write;
    const path = `module/Tasks/${followUpId}`;
    const answered = await this.#client.call({ method: 'GET', path, timeoutMs: TIMEOUT_MS });
    if (!answered.ok) return answered.problem.problem === 'no-such-call' ? ok(undefined) : answered;
    return ok(receipt(followUpId, recordOfCall(write.call, context)));
  }
}

function parentOf(record: CrmRecordRef | undefined): object {
  const parent = record && SUITE_PARENTS[record.type];
  return parent === undefined ? {} : { parent_type: parent, parent_id: record?.id };
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
