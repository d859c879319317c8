import { CrmRecordRef, type CrmReceipt } from '#shared/domain/crm-write.ts';
import type { RestCreate, RestStep } from '#shared/domain/rest-definition.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { filledValues } from '../new-record/filled-values.ts';
import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { readTexts } from './read-path.ts';
import type { RestClient } from './rest-client.ts';
import { createValues } from './rest-values.ts';

const TIMEOUT_MS = 30_000;
const DOUBTS: readonly CrmFailure['problem'][] = ['no-answer', 'bad-answer', 'server-trouble'];

export interface RestNewRecordsOptions {
  readonly system: string;
  readonly client: Pick<RestClient, 'send'>;
  readonly create: RestCreate;
  readonly findNew: RestStep | undefined;
  /** An answer named the page of a record. Untrusted text. */
  readonly onPage: (matchId: string, url: string) => void;
}

/**
 * Makes records of one kind as the definition says. Our id goes along as `{new-id}` and as `Idempotency-Key`. Only where
 * the definition can ask for it is a lost answer followed by a repeat; else the agent is told.
 */
export class RestNewRecords implements RecordMaker {
  readonly kinds: RecordMaker['kinds'];
  readonly #options: RestNewRecordsOptions;

  constructor(options: RestNewRecordsOptions) {
    this.#options = options;
    this.kinds = [options.create.kind];
  }

  async make(write: CreateWrite, owner: CrmRecordRef | undefined): Promise<Result<CrmReceipt, CrmFailure>> {
    const { client, create } = this.#options;
    const wish = { timeoutMs: TIMEOUT_MS, key: write.newId, filled: filledValues(write.fields) };
    const answered = await client.send('create', create.request, createValues(write, owner), wish);
    if (!answered.ok) return fail(this.#told(answered.problem));
    const receipt = this.#receipt(answered.value, create.id);
    if (receipt === undefined)
      return fail(this.#told({ problem: 'bad-answer', detail: `create.id: nothing at ${create.id}` }));
    this.#tellPage(receipt, answered.value);
    return ok(receipt);
  }

  async find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { client, findNew } = this.#options;
    if (findNew === undefined) return fail({ problem: 'in-doubt' });
    const values = createValues(write, undefined);
    const answered = await client.send('findNew', findNew.request, values, { timeoutMs: TIMEOUT_MS });
    if (!answered.ok) return answered.problem.problem === 'no-such-call' ? ok(undefined) : answered;
    return ok(this.#receipt(answered.value, findNew.id));
  }

  #receipt(answer: unknown, path: string): CrmReceipt | undefined {
    const [id] = readTexts(answer, path);
    const record = CrmRecordRef.safeParse({ type: this.#options.create.kind, id }).data;
    return record && { id: record.id, record };
  }

  #tellPage({ id }: CrmReceipt, answer: unknown): void {
    const { system, create, onPage } = this.#options;
    const [url] = readTexts(answer, create.url);
    if (url !== undefined) onPage(`${system}:${create.kind}:${id}`, url);
  }

  /** Conflict is a double by the CRM's own rules (RFC 9110 §15.5.10). */
  #told(failure: CrmFailure): CrmFailure {
    const { problem, detail = '' } = failure;
    if (detail.startsWith('HTTP 409')) return { ...failure, problem: 'duplicate' };
    const isLost = DOUBTS.includes(problem) && this.#options.findNew === undefined;
    return isLost ? { ...failure, problem: 'in-doubt' } : failure;
  }
}
