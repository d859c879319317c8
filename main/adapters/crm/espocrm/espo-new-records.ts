import { z } from 'zod';

import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { callMark, markedText } from '../call-mark.ts';
import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { filledValues } from '../new-record/filled-values.ts';
import { requiredName, wholeName } from '../new-record/required-name.ts';
import { wantedByName } from '../new-record/wanted-by-name.ts';
import type { EspoAgent } from './espo-agent.ts';
import type { EspoClient } from './espo-client.ts';
import { ESPO_SCOPES, EspoId, isEspoType, type EspoType } from './espo-values.ts';

const TIMEOUT_MS = 30_000;
const Made = z.object({ id: EspoId });
const List = z.object({ list: z.array(Made.extend({ description: z.string().nullish() })) });

/**
 * New contacts, leads and accounts. Our id closes their description, by which one is found again. EspoCRM compares names
 * and addresses on its own and refuses doubles (409), unless it is told not to.
 */
export class EspoNewRecords implements RecordMaker {
  readonly kinds = ['contact', 'lead', 'company'] as const;
  readonly #client: EspoClient;
  readonly #agent: EspoAgent;

  constructor(client: EspoClient, agent: EspoAgent) {
    this.#client = client;
    this.#agent = agent;
  }

  async make(write: CreateWrite): Promise<Result<CrmReceipt, CrmFailure>> {
    const { kind } = write.fields;
    if (!isEspoType(kind)) return fail({ problem: 'not-offered' });
    const user = await this.#agent.user();
    if (!user.ok) return user;
    const owner = user.value === undefined ? {} : { assignedUserId: user.value.id };
    const answered = await this.#client.call({
      method: 'POST',
      path: ESPO_SCOPES[kind],
      ...(write.anyway && { headers: { 'x-skip-duplicate-check': 'true' } }),
      body: { ...fieldsOf(kind, write), ...owner, ...filledValues(write.fields) },
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return fail(inWords(answered.problem));
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receiptOf(kind, made.data.id))
      : fail({ problem: 'bad-answer', detail: 'record without id' });
  }

  async find({ fields: { kind }, newId }: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (!isEspoType(kind)) return ok(undefined);
    const mark = callMark(newId);
    const where = [{ type: 'contains', attribute: 'description', value: mark }];
    const answered = await this.#client.call({
      method: 'GET',
      path: ESPO_SCOPES[kind],
      query: { searchParams: JSON.stringify({ where, select: 'id,description', maxSize: 5 }) },
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const read = List.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'list' });
    const ours = read.data.list.find(({ description }) => description?.includes(mark) === true);
    return ok(ours && receiptOf(kind, ours.id));
  }
}

/** The company of a contact is a record of its own there: its name stands in the text instead. */
function fieldsOf(kind: EspoType, { call, fields, newId }: CreateWrite): object {
  const { company, email, note } = fields;
  const reached = { phoneNumber: call.number, ...(email !== '' && { emailAddress: email }) };
  if (kind === 'company')
    return {
      name: company || wholeName(fields, call.number),
      description: markedText(note, newId),
      ...reached,
    };
  const person = { ...requiredName(fields, call.number), ...reached };
  return kind === 'lead'
    ? { ...person, accountName: company, description: markedText(note, newId) }
    : { ...person, description: markedText([company, note].filter(Boolean).join('\n'), newId) };
}

/** Doubles have a status of their own; of fields that are missing the first is named. */
function inWords(problem: CrmFailure): CrmFailure {
  const { detail = '' } = problem;
  if (detail.startsWith('HTTP 409')) return { ...problem, problem: 'duplicate' };
  const [, missing] = /\bfield: (\w+), type: required\b/.exec(detail) ?? [];
  return missing === undefined ? problem : { ...problem, wants: [wantedByName(missing)] };
}

function receiptOf(type: EspoType, id: string): CrmReceipt {
  return { id, record: { type, id } };
}
