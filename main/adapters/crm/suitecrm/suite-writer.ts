import { z } from 'zod';

import type { CrmCall, CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CallWords } from '../call-words.ts';
import type { OnlyRecord } from '../lookup/only-record.ts';
import { writeStep } from '../write-step.ts';
import type { SuiteAgent } from './suite-agent.ts';
import type { SuiteClient, SuiteWish } from './suite-client.ts';
import { isSuiteType, SUITE_MODULES, suiteDate, SuiteId } from './suite-values.ts';

const WRITE_TIMEOUT_MS = 30_000;

const Call = z.object({ data: z.object({ id: SuiteId }) });

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

export interface SuiteWriterOptions {
  readonly client: SuiteClient;
  readonly agent: SuiteAgent;
  /** Whose number it is, for calls without a record. */
  readonly onlyRecord: OnlyRecord;
  readonly words: CallWords;
  readonly extras: CrmExtraWriters;
  /** The field of a call for the agent's result, as the administrator made it; none when empty. */
  readonly resultField: string;
}

/**
 * Writes a call as one record of SuiteCRM's Calls, whose id is our call id: the API takes the id of a new record and
 * refuses one that exists, so that a repeat doubles nothing. Planned when it begins, held or not held when it is over,
 * deleted when somebody else has it; notes are its description. It counts minutes: the exact time is in the name.
 */
export class SuiteWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #options: SuiteWriterOptions;

  constructor(options: SuiteWriterOptions) {
    this.#options = options;
    this.extras = options.extras;
  }

  send(write: CrmWrite, context: WriteContext): Written {
    const steps = {
      begin: (each: CrmWriteOf<'begin'>) => this.#begin(each),
      finish: (each: CrmWriteOf<'finish'>) =>
        this.#change(context, {
          ...endOf(each),
          ...lateParent(each, context),
          ...(each.call.recordingUrl !== undefined && {
            description: this.#options.words.recording(each.call),
          }),
          ...(each.disposition !== undefined && this.#result(each)),
        }),
      withdraw: () => this.#remove(context),
      note: (each: CrmWriteOf<'note'>) =>
        this.#change(context, {
          description: this.#options.words.note(each.text, each.call),
          ...this.#result(each),
        }),
    };
    return writeStep(steps, write);
  }

  /** Ends, withdrawals and notes may be repeated without harm: they say what is to be, not what is to be added. */
  async find({ step, call }: CrmWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (step !== 'begin') return ok(undefined);
    const answered = await this.#call({
      method: 'GET',
      path: `module/Calls/${call.callId}`,
      query: { 'fields[Calls]': 'status' },
    });
    if (!answered.ok) return answered.problem.problem === 'no-such-call' ? ok(undefined) : answered;
    return Call.safeParse(answered.value).success
      ? ok(receipt(call.callId, call.record))
      : fail({ problem: 'bad-answer', detail: 'Calls' });
  }

  async #begin({ call }: CrmWriteOf<'begin'>): Written {
    const { agent, onlyRecord } = this.#options;
    const user = await agent.id();
    if (!user.ok) return user;
    const record = call.record ?? (await onlyRecord(call.number));
    const answered = await this.#call({
      method: 'POST',
      path: 'module',
      data: {
        type: 'Calls',
        id: call.callId,
        attributes: {
          name: nameOf(call),
          status: 'Planned',
          direction: call.direction === 'incoming' ? 'Inbound' : 'Outbound',
          date_start: suiteDate(call.startedAt),
          duration_hours: 0,
          duration_minutes: 1,
          ...parentOf(record),
          ...(user.value !== undefined && { assigned_user_id: user.value }),
        },
      },
    });
    const isThere = !answered.ok && /is already exist/i.test(answered.problem.detail ?? '');
    if (isThere) return ok(receipt(call.callId, record));
    if (!answered.ok) return answered;
    return Call.safeParse(answered.value).success
      ? ok(receipt(call.callId, record))
      : fail({ problem: 'bad-answer', detail: 'call without id' });
  }

  async #change({ receipts }: Pick<WriteContext, 'receipts'>, attributes: object): Written {
    const begun = receipts.begin;
    if (begun === undefined) return fail({ problem: 'no-such-call' });
    const data = { type: 'Calls', id: begun.id, attributes };
    const answered = await this.#call({ method: 'PATCH', path: 'module', data });
    return answered.ok ? ok(begun) : answered;
  }

  async #remove({ receipts }: WriteContext): Written {
    const begun = receipts.begin;
    if (begun === undefined) return ok({ id: '' });
    const answered = await this.#call({ method: 'DELETE', path: `module/Calls/${begun.id}` });
    if (answered.ok || answered.problem.problem === 'no-such-call') return ok(begun);
    if (answered.problem.problem !== 'not-allowed') return answered;
    return this.#change({ receipts }, { status: 'Not Held' });
  }

  /** What the agent picked, as it is by now: nothing, where they took it back. */
  #result({ disposition }: Pick<CrmWriteOf<'note'>, 'disposition'>): object {
    const { resultField } = this.#options;
    return resultField === '' ? {} : { [resultField]: disposition?.text ?? '' };
  }

  #call(wish: Omit<SuiteWish, 'timeoutMs'>): Promise<Result<unknown, CrmFailure>> {
    return this.#options.client.call({ ...wish, timeoutMs: WRITE_TIMEOUT_MS });
  }
}

/** A conversation of any length is a minute at least, and none is none. */
function endOf({ call, endedAt, talkMs }: CrmWriteOf<'finish'>): object {
  const seconds = Math.round(talkMs / 1000);
  const minutes = seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
  const time = `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
  return {
    name: seconds === 0 ? nameOf(call) : `${nameOf(call)} (${time})`,
    status: seconds === 0 ? 'Not Held' : 'Held',
    date_start: suiteDate(seconds === 0 ? call.startedAt : endedAt - talkMs),
    duration_hours: Math.floor(minutes / 60),
    duration_minutes: minutes % 60,
  };
}

function nameOf({ direction, number }: CrmCall): string {
  return `${direction === 'incoming' ? 'Inbound' : 'Outbound'} ${number}`.trim();
}

/** A record that was made, or chosen, after the call had begun without one. */
function lateParent({ call }: CrmWriteOf<'finish'>, { receipts }: WriteContext): object {
  return receipts.begin?.record === undefined ? parentOf(call.record) : {};
}

function parentOf(record: CrmRecordRef | undefined): object {
  return record !== undefined && isSuiteType(record.type)
    ? { parent_type: SUITE_MODULES[record.type].module, parent_id: record.id }
    : {};
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
