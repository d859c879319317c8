import { z } from 'zod';

import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { filledValues } from '../new-record/filled-values.ts';
import { requiredName, wholeName } from '../new-record/required-name.ts';
import { wantedByName } from '../new-record/wanted-by-name.ts';
import type { SuiteAgent } from './suite-agent.ts';
import type { SuiteClient } from './suite-client.ts';
import { isSuiteType, SUITE_MODULES, SuiteId, type SuiteType } from './suite-values.ts';

const TIMEOUT_MS = 30_000;
const Made = z.object({ data: z.object({ id: SuiteId }) });

/** New contacts, leads and accounts. Their id is ours, so that a repeat is known to be one. */
export class SuiteNewRecords implements RecordMaker {
  readonly kinds = ['contact', 'lead', 'company'] as const;
  readonly #client: SuiteClient;
  readonly #agent: SuiteAgent;

  constructor(client: SuiteClient, agent: SuiteAgent) {
    this.#client = client;
    this.#agent = agent;
  }

  async make(write: CreateWrite): Promise<Result<CrmReceipt, CrmFailure>> {
    const { kind } = write.fields;
    if (!isSuiteType(kind)) return fail({ problem: 'not-offered' });
    const user = await this.#agent.id();
    if (!user.ok) return user;
    const owner = user.value === undefined ? {} : { assigned_user_id: user.value };
    const answered = await this.#client.call({
      method: 'POST',
      path: 'module',
      data: {
        type: SUITE_MODULES[kind].module,
        id: write.newId,
        attributes: { ...attributesOf(kind, write), ...owner, ...filledValues(write.fields) },
      },
      timeoutMs: TIMEOUT_MS,
    });
    const isThere = !answered.ok && /is already exist/i.test(answered.problem.detail ?? '');
    if (isThere) return ok(receiptOf(kind, write.newId));
    if (!answered.ok) return fail(inWords(answered.problem));
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receiptOf(kind, made.data.data.id))
      : fail({ problem: 'bad-answer', detail: 'record without id' });
  }

  async find({ fields: { kind }, newId }: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (!isSuiteType(kind)) return ok(undefined);
    const path = `module/${SUITE_MODULES[kind].module}/${newId}`;
    const answered = await this.#client.call({ method: 'GET', path, timeoutMs: TIMEOUT_MS });
    if (!answered.ok) return answered.problem.problem === 'no-such-call' ? ok(undefined) : answered;
    return ok(receiptOf(kind, newId));
  }
}

/** The company of a contact is a record of its own there: its name stands in the text instead. */
function attributesOf(kind: SuiteType, { call, fields }: CreateWrite): object {
  const { company, email, note } = fields;
  const reached = email === '' ? {} : { email1: email };
  if (kind === 'company')
    return {
      name: company || wholeName(fields, call.number),
      phone_office: call.number,
      description: note,
      ...reached,
    };
  const { firstName, lastName } = requiredName(fields, call.number);
  const named = { first_name: firstName, last_name: lastName, phone_work: call.number, ...reached };
  return kind === 'lead'
    ? { ...named, account_name: company, description: note }
    : { ...named, description: [company, note].filter((part) => part !== '').join('\n') };
}

/** The interface itself insists on nothing: what does is a hook of the customer's, in words of its own. */
const MISSING =
  /\b(?:field|property|attribute) ["'`]?(\w+)["'`]?(?: in \w+ module)? is (?:required|missing|mandatory)/i;

function inWords(problem: CrmFailure): CrmFailure {
  const [, missing] = MISSING.exec(problem.detail ?? '') ?? [];
  return missing === undefined ? problem : { ...problem, wants: [wantedByName(missing)] };
}

function receiptOf(type: SuiteType, id: string): CrmReceipt {
  return { id, record: { type, id } };
}
