import type { CrmReceipt, CrmRecordRef, CrmWrite } from '#shared/domain/crm-write.ts';
import type { RestDefinition, RestStep } from '#shared/domain/rest-definition.ts';
import type { RestWrite } from '#shared/domain/rest-steps.ts';
import type {
  CrmCreator,
  CrmExtraWriters,
  CrmFailure,
  CrmWriter,
  WriteContext,
} from '#core/ports/crm-writer.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { OnlyRecord } from '../lookup/only-record.ts';
import { readTexts } from './read-path.ts';
import type { RestClient } from './rest-client.ts';
import { recordOf, writeValues } from './rest-values.ts';

const WRITE_TIMEOUT_MS = 30_000;

export interface RestWriterOptions {
  readonly definition: RestDefinition;
  readonly client: RestClient;
  /** Whose number it is, for calls without a record; missing where nobody is looked up. */
  readonly onlyRecord: OnlyRecord | undefined;
  /** Missing where the definition makes no records. */
  readonly creator: CrmCreator | undefined;
}

/**
 * Writes the steps of a call that the definition has; the others are done without a request. A note that has none is not
 * offered rather than lost. Whether a repeat doubles something is the CRM's: it gets our call id in every step, and as
 * `Idempotency-Key`; where the definition has a look for what may be there, it is taken before a beginning is repeated.
 */
export class RestWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #options: RestWriterOptions;

  constructor(options: RestWriterOptions) {
    this.#options = options;
    this.extras = options.creator === undefined ? {} : { create: options.creator };
  }

  async send(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    if (write.step === 'answered' || write.step === 'recording') return fail({ problem: 'not-offered' });
    const step = this.#options.definition[write.step];
    if (step === undefined && write.step === 'note') return fail({ problem: 'not-offered' });
    const record = await this.#recordOf(write, context);
    const told =
      step === undefined
        ? ok(undefined)
        : await this.#sendStep(write.step, step, withRecord(write, record), context);
    if (!told.ok) return told;
    const earlier = context.receipts[write.step === 'note' ? 'note' : 'begin'];
    return ok(receipt(told.value ?? earlier?.id ?? '', record));
  }

  async find(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { find, begin } = this.#options.definition;
    const makes = begin === undefined ? 'finish' : 'begin';
    if (find === undefined || write.step !== makes) return ok(undefined);
    const found = await this.#ask('find', find, writeValues(write, context), undefined);
    if (!found.ok) return found.problem.problem === 'no-such-call' ? ok(undefined) : found;
    const { record } = write.call;
    return ok(
      found.value === undefined ? undefined : { id: found.value, ...(record !== undefined && { record }) },
    );
  }

  #sendStep(name: RestWrite, step: RestStep, write: CrmWrite, context: WriteContext) {
    const key = name === 'note' ? undefined : `${write.call.callId}-${name}`;
    return this.#ask(name, step, writeValues(write, context), key);
  }

  /** The id that the answer tells; a step that is to tell one and does not was no success. */
  async #ask(
    name: RestWrite,
    { request, id }: RestStep,
    values: TemplateValues,
    key: string | undefined,
  ): Promise<Result<string | undefined, CrmFailure>> {
    const wish = { timeoutMs: WRITE_TIMEOUT_MS, ...(key !== undefined && { key }) };
    const answered = await this.#options.client.send(name, request, values, wish);
    if (!answered.ok) return answered;
    const [told] = readTexts(answered.value, id);
    const isMissing = told === undefined && id !== '' && name !== 'find';
    return isMissing
      ? fail({ problem: 'bad-answer', detail: `${name}.id: nothing at ${id}` })
      : ok(told?.slice(0, 200));
  }

  /** Looked for once, when the CRM gets to know the call. */
  async #recordOf(write: CrmWrite, context: WriteContext): Promise<CrmRecordRef | undefined> {
    const known = recordOf(write, context);
    const isFirst = write.step === (this.#options.definition.begin === undefined ? 'finish' : 'begin');
    return known === undefined && isFirst ? this.#options.onlyRecord?.(write.call.number) : known;
  }
}

function withRecord(write: CrmWrite, record: CrmRecordRef | undefined): CrmWrite {
  return record === undefined ? write : { ...write, call: { ...write.call, record } };
}

function receipt(id: string, record: CrmRecordRef | undefined): CrmReceipt {
  return { id, ...(record !== undefined && { record }) };
}
