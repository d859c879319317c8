import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import { callMark } from '../call-mark.ts';
import type { CallWords } from '../call-words.ts';
import { recordOfCall } from '../record-of-call.ts';
import type { EspoAgent } from './espo-agent.ts';
import type { EspoClient } from './espo-client.ts';
import { ESPO_PARENTS, EspoId, espoDate } from './espo-values.ts';

const TIMEOUT_MS = 30_000;
const Made = z.object({ id: EspoId });
const List = z.object({ list: z.array(Made.extend({ description: z.string().nullish() })) });

type FollowUpWrite = CrmExtraOf<'follow-up'>;

/**
 * A promised call as a task of the agent, due at its minute with a reminder then. Our id of the promise closes its
 * description, by which it is found again.
 */
export class EspoPromise implements CrmExtraWriter<FollowUpWrite> {
  readonly #client: EspoClient;
  readonly #agent: EspoAgent;
  readonly #words: CallWords;

  constructor(client: EspoClient, agent: EspoAgent, words: CallWords) {
    this.#client = client;
    this.#agent = agent;
    this.#words = words;
  }

  async send(write: FollowUpWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    const user = await this.#agent.user();
    if (!user.ok) return user;
    const record = recordOfCall(write.call, context);
    const answered = await this.#client.call({
      method: 'POST',
      path: 'Task',
      body: {
        name: this.#words.promise(write),
        dateEnd: espoDate(write.dueAt),
        reminders: [{ type: 'Popup', seconds: 0 }],
        description: this.#words.promiseText(write),
        ...parentOf(record),
        ...(user.value !== undefined && { assignedUserId: user.value.id }),
      },
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receipt(made.data.id, record))
      : fail({ problem: 'bad-answer', detail: 'task without id' });
  }

  async find(
    write: FollowUpWrite,
    context: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const mark = callMark(write.followUpId);
    const where = [{ type: 'contains', attribute: 'description', value: mark }];
    const answered = await this.#client.call({
      method: 'GET',
      path: 'Task',
      query: { searchParams: JSON.stringify({ where, select: 'id,description', maxSize: 5 }) },
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const read = List.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'tasks' });
    const ours = read.data.list.find(({ description }) => description?.includes(mark) === true);
    return ok(ours && receipt(ours.id, recordOfCall(write.call, context)));
  }
}

function parentOf(record: CrmRecordRef | undefined): object {
  const parentType = record && ESPO_PARENTS[record.type];
  return parentType === undefined ? {} : { parentType, parentId: record?.id };
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
