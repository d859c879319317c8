import { z } from 'zod';

import type { CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { callMark, markedText } from '../call-mark.ts';
import type { CallWords } from '../call-words.ts';
import type { OnlyRecord } from '../lookup/only-record.ts';
import { writeStep } from '../write-step.ts';
import type { EspoAgent } from './espo-agent.ts';
import type { EspoClient, EspoWish } from './espo-client.ts';
import { EspoId, espoDate } from './espo-values.ts';

const WRITE_TIMEOUT_MS = 30_000;

const Call = z.object({
  id: EspoId,
  status: z.string().catch(''),
  description: z.string().nullish().catch(undefined),
});
const Calls = z.object({ list: z.array(Call) });

type Written = Promise<Result<CrmReceipt, CrmFailure>>;
type Found = Promise<Result<CrmReceipt | undefined, CrmFailure>>;

export interface EspoWriterOptions {
  readonly client: EspoClient;
  readonly agent: EspoAgent;
  /** Whose number it is, for calls without a record. */
  readonly onlyRecord: OnlyRecord;
  readonly words: CallWords;
  readonly extras: CrmExtraWriters;
  /** The field of a call for the agent's result, as the administrator made it; none when empty. */
  readonly resultField: string;
}

/**
 * Writes a call as one record of EspoCRM's Calls: planned when it begins, held or not held when it is over, deleted when
 * somebody else has it. Notes are its description, and our call id closes that: by it a call is found again. EspoCRM
 * keeps no ids of ours, and asks that a call ends after it starts.
 */
export class EspoWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #options: EspoWriterOptions;

  constructor(options: EspoWriterOptions) {
    this.#options = options;
    this.extras = options.extras;
  }

  send(write: CrmWrite, context: WriteContext): Written {
    const steps = {
      begin: (each: CrmWriteOf<'begin'>) => this.#begin(each),
      finish: (each: CrmWriteOf<'finish'>) =>
        this.#change(context, {
          ...timesOf(each),
          ...latePerson(each, context),
          ...(each.call.recordingUrl !== undefined && {
            description: markedText(this.#options.words.recording(each.call), each.call.callId),
          }),
          ...(each.disposition !== undefined && this.#result(each)),
        }),
      withdraw: () => this.#remove(context),
      note: (each: CrmWriteOf<'note'>) =>
        this.#change(context, {
          description: markedText(this.#options.words.note(each.text, each.call), each.call.callId),
          ...this.#result(each),
        }),
    };
    return writeStep(steps, write);
  }

  /** Ends, withdrawals and notes may be repeated without harm: they say what is to be, not what is to be added. */
  async find(write: CrmWrite): Found {
    if (write.step !== 'begin') return ok(undefined);
    const mark = callMark(write.call.callId);
    const where = [{ type: 'contains', attribute: 'description', value: mark }];
    const params = {
      where,
      select: 'id,status,description',
      orderBy: 'createdAt',
      order: 'desc',
      maxSize: 5,
    };
    const answered = await this.#call({
      method: 'GET',
      path: 'Call',
      query: { searchParams: JSON.stringify(params) },
    });
    if (!answered.ok) return answered;
    const read = Calls.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'calls' });
    const ours = read.data.list.find(({ description }) => description?.includes(mark) === true);
    return ok(ours && receipt(ours.id, write.call.record));
  }

  async #begin({ call }: CrmWriteOf<'begin'>): Written {
    const { agent, onlyRecord } = this.#options;
    const user = await agent.user();
    if (!user.ok) return user;
    const record = call.record ?? (await onlyRecord(call.number));
    const answered = await this.#call({
      method: 'POST',
      path: 'Call',
      body: {
        name: `${call.direction === 'incoming' ? 'Inbound' : 'Outbound'} ${call.number}`.trim(),
        status: 'Planned',
        direction: call.direction === 'incoming' ? 'Inbound' : 'Outbound',
        dateStart: espoDate(call.startedAt),
        dateEnd: espoDate(call.startedAt + 60_000),
        description: markedText('', call.callId),
        ...personOf(record),
        ...(user.value !== undefined && { assignedUserId: user.value.id }),
      },
    });
    if (!answered.ok) return answered;
    const id = idOf(answered.value);
    return id === undefined
      ? fail({ problem: 'bad-answer', detail: 'call without id' })
      : ok(receipt(id, record));
  }

  async #change({ receipts }: WriteContext, body: object): Written {
    const begun = receipts.begin;
    if (begun === undefined) return fail({ problem: 'no-such-call' });
    const answered = await this.#call({ method: 'PUT', path: `Call/${begun.id}`, body });
    return answered.ok ? ok(begun) : answered;
  }

  async #remove({ receipts }: WriteContext): Written {
    const begun = receipts.begin;
    if (begun === undefined) return ok({ id: '' });
    const answered = await this.#call({ method: 'DELETE', path: `Call/${begun.id}` });
    if (answered.ok || answered.problem.problem === 'no-such-call') return ok(begun);
    if (answered.problem.problem !== 'not-allowed') return answered;
    return this.#change({ receipts, isLate: false, attempts: 0 }, { status: 'Not Held' });
  }

  /** What the agent picked, as it is by now: nothing, where they took it back. */
  #result({ disposition }: Pick<CrmWriteOf<'note'>, 'disposition'>): object {
    const { resultField } = this.#options;
    return resultField === '' ? {} : { [resultField]: disposition?.text ?? null };
  }

  #call(wish: Omit<EspoWish, 'timeoutMs'>): Promise<Result<unknown, CrmFailure>> {
    return this.#options.client.call({ ...wish, timeoutMs: WRITE_TIMEOUT_MS });
  }
}

/** A conversation by its own times; a call that nobody answered from its first to its last ring. */
function timesOf({ call, endedAt, talkMs }: CrmWriteOf<'finish'>): object {
  const from = talkMs > 0 ? endedAt - talkMs : call.startedAt;
  return {
    status: talkMs > 0 ? 'Held' : 'Not Held',
    dateStart: espoDate(from),
    dateEnd: espoDate(Math.max(endedAt, from + 1000)),
  };
}

/** A record that was made, or chosen, after the call had begun without one. */
function latePerson({ call }: CrmWriteOf<'finish'>, { receipts }: WriteContext): object {
  return receipts.begin?.record === undefined ? personOf(call.record) : {};
}

/** Contacts and leads take part in a call; an account, EspoCRM's word for a company, is what it is about. */
function personOf(record: CrmRecordRef | undefined): object {
  if (record?.type === 'contact') return { contactsIds: [record.id] };
  if (record?.type === 'lead') return { leadsIds: [record.id], parentType: 'Lead', parentId: record.id };
  return record?.type === 'company' ? { parentType: 'Account', parentId: record.id } : {};
}

function idOf(value: unknown): string | undefined {
  const read = z.object({ id: EspoId }).safeParse(value);
  return read.data?.id;
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
