import { z } from 'zod';

import type { CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';

import type { CallWords } from '../call-words.ts';
import type { OnlyRecord } from '../lookup/only-record.ts';
import { writeStep } from '../write-step.ts';
import { beginFields, finishFields, linkFields, noteFields } from './call-fields.ts';
import type { CreatioClient, ODataRequest } from './creatio-client.ts';
import type { CreatioResult, CreatioResultBook } from './creatio-result.ts';
import { CreatioId, notSent } from './creatio-values.ts';

const WRITE = { timeoutMs: 30_000, work: 'background' } as const;

const Created = z.object({ Id: CreatioId });
const Found = z.object({ value: z.array(z.object({ Id: CreatioId })) });
const Contact = z.object({ AccountId: CreatioId.optional().catch(undefined) });

/** So often is waited for an object's model to be built: then it is not there at all. */
const MODEL_TRIES = 5;

export interface CreatioWriterOptions {
  readonly client: CreatioClient;
  readonly results: CreatioResultBook;
  readonly onlyRecord: OnlyRecord;
  readonly words: CallWords;
  readonly extras: CrmExtraWriters;
}

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

/**
 * Writes calls as rows of `Call`: one when it begins, changed when it ends and when the agent writes a note. Our call id
 * is the row's `IntegrationId`: after a lost answer the row is looked for by it. Changing a row twice does no harm.
 */
export class CreatioWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #client: CreatioClient;
  readonly #options: CreatioWriterOptions;

  constructor(options: CreatioWriterOptions) {
    this.#client = options.client;
    this.#options = options;
    this.extras = options.extras;
  }

  async send(write: CrmWrite, context: WriteContext): Written {
    const sent = await this.#sendStep(write, context);
    if (sent.ok || sent.problem.problem !== 'not-offered' || sent.problem.retryAfterMs === undefined)
      return sent;
    return context.attempts < MODEL_TRIES ? fail({ ...sent.problem, problem: 'busy' }) : sent;
  }

  async find(
    write: CrmWrite,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (write.step !== 'begin' || receipts.begin !== undefined) return ok(undefined);
    const filter = encodeURIComponent(`IntegrationId eq '${write.call.callId}'`);
    const path = `Call?$filter=${filter}&$select=Id&$top=1`;
    const answered = await this.#client.send({ method: 'GET', path }, WRITE);
    if (!answered.ok) return answered;
    const found = Found.safeParse(answered.value);
    if (!found.success) return fail({ problem: 'bad-answer', detail: 'calls' });
    const [row] = found.data.value;
    return ok(row === undefined ? undefined : receipt(row.Id, write.call.record));
  }

  #sendStep(write: CrmWrite, context: WriteContext): Written {
    const steps = {
      begin: (each: CrmWriteOf<'begin'>) => this.#begin(each),
      finish: (each: CrmWriteOf<'finish'>) => this.#finish(each, context),
      withdraw: () => this.#withdraw(context),
      note: (each: CrmWriteOf<'note'>) => this.#note(each, context),
    };
    return writeStep(steps, write);
  }

  async #begin({ call }: CrmWriteOf<'begin'>): Written {
    const record = call.record ?? (await this.#options.onlyRecord(call.number));
    const links = await this.#links(record);
    if (!links.ok) return links;
    const body = beginFields(call, links.value);
    const answered = await this.#client.send({ method: 'POST', path: 'Call', body }, WRITE);
    if (!answered.ok) return answered;
    const created = Created.safeParse(answered.value);
    if (!created.success) return fail({ problem: 'bad-answer', detail: 'call without Id' });
    return ok(receipt(created.data.Id, record));
  }

  /** Links are written again only when the record is another by now. */
  async #finish(write: CrmWriteOf<'finish'>, { receipts }: WriteContext): Written {
    const { begin } = receipts;
    if (begin === undefined) return fail({ problem: 'no-such-call' });
    const { record = begin.record } = write.call;
    const isSame = begin.record?.type === record?.type && begin.record?.id === record?.id;
    const links = await this.#links(isSame ? undefined : record);
    if (!links.ok) return links;
    const told = await this.#told(write);
    if (!told.ok) return told;
    return this.#change(begin, finishFields(write, told.value, links.value), record);
  }

  /** The result, and the words of the row while there is no note yet. */
  async #told(write: CrmWriteOf<'finish'>): Promise<Result<CreatioResult, CrmFailure>> {
    const { results, words } = this.#options;
    const result = await results.of(write.disposition, write.talkMs > 0 ? 'answered' : 'missed');
    if (!result.ok) return result;
    return ok({ ...result.value, words: words.note(result.value.words ?? '', write.call) });
  }

  /** Technical users may write calls and not delete them: that is about this one call, not about the others. */
  async #withdraw({ receipts }: WriteContext): Written {
    if (receipts.begin === undefined) return ok({ id: '' });
    const { id } = receipts.begin;
    const answered = await this.#client.send({ method: 'DELETE', path: `Call(${id})` }, WRITE);
    if (answered.ok || answered.problem.problem === 'no-record') return ok({ id });
    return answered.problem.problem === 'not-allowed'
      ? fail({ ...answered.problem, problem: 'refused' })
      : answered;
  }

  async #note(write: CrmWriteOf<'note'>, { receipts }: WriteContext): Written {
    const call = receipts.finish ?? receipts.begin;
    if (call === undefined) return fail({ problem: 'no-such-call' });
    const result = await this.#options.results.of(write.disposition, write.result);
    if (!result.ok) return result;
    return this.#change(
      call,
      noteFields(this.#options.words.note(write.text, write.call), result.value),
      call.record,
    );
  }

  async #change({ id }: CrmReceipt, body: ODataRequest['body'], record: CrmRecordRef | undefined): Written {
    const request = { method: 'PATCH', path: `Call(${id})`, ...(body !== undefined && { body }) } as const;
    const answered = await this.#client.send(request, WRITE);
    if (answered.ok) return ok(receipt(id, record));
    return answered.problem.problem === 'no-record'
      ? fail({ ...answered.problem, problem: 'no-such-call' })
      : answered;
  }

  /** A contact's account belongs to the call, too, as Creatio's own panel links both. */
  async #links(record: CrmRecordRef | undefined): Promise<Result<ReturnType<typeof linkFields>, CrmFailure>> {
    if (record?.type !== 'contact') return ok(linkFields(record));
    const path = `Contact(${record.id})?$select=AccountId`;
    const answered = await this.#client.send({ method: 'GET', path }, WRITE);
    if (!answered.ok)
      return ['refused', 'no-record', 'not-offered'].includes(answered.problem.problem)
        ? ok(linkFields(record))
        : fail({ ...answered.problem, problem: notSent(answered.problem) });
    return ok(linkFields(record, Contact.safeParse(answered.value).data?.AccountId));
  }
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
