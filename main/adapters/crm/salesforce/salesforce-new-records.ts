import { z } from 'zod';

import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { callMark, markedText } from '../call-mark.ts';
import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { requiredName, wholeName } from '../new-record/required-name.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFields } from './salesforce-fields.ts';

const TIMEOUT_MS = 30_000;
/** Our id is looked for among the latest that the agent made. */
const SEARCHED = 200;

const Made = z.object({ id: SalesforceId, success: z.literal(true) });
const Latest = z.object({
  records: z.array(z.object({ Id: SalesforceId, Description: z.string().nullish().catch(undefined) })),
});

const OBJECTS = { contact: 'Contact', lead: 'Lead', account: 'Account', case: 'Case' } as const;
type Made = keyof typeof OBJECTS;

/**
 * New contacts, leads, accounts and cases. Our id closes their description. That is a long text, by which SOQL cannot
 * filter, and SOSL's index is minutes late: the latest records that the agent made are read and compared here.
 */
export class SalesforceNewRecords implements RecordMaker {
  readonly kinds = ['contact', 'lead', 'account', 'case'] as const;
  readonly #client: Pick<SalesforceClient, 'call'>;
  readonly #userId: string;
  readonly #fields: SalesforceFields;

  constructor(client: Pick<SalesforceClient, 'call'>, userId: string) {
    this.#client = client;
    this.#userId = userId;
    this.#fields = new SalesforceFields(client);
  }

  async make(write: CreateWrite, owner: CrmRecordRef | undefined): Promise<Result<CrmReceipt, CrmFailure>> {
    const kind = kindOf(write);
    if (kind === undefined) return fail({ problem: 'not-offered' });
    const answered = await this.#client.call({
      path: `/sobjects/${OBJECTS[kind]}`,
      headers: { 'sforce-duplicate-rule-header': duplicateRules(write) },
      json: {
        ...withoutEmpty({ ...FIELDS_OF[kind](write, owner), OwnerId: this.#userId }),
        ...(await this.#fields.filled(OBJECTS[kind], write)),
      },
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return fail(await this.#told(kind, answered.problem));
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receiptOf(kind, made.data.id))
      : fail({ problem: 'bad-answer', detail: 'record without id' });
  }

  async #told(kind: Made, failure: CrmFailure): Promise<CrmFailure> {
    const { wants } = failure;
    return wants === undefined
      ? failure
      : { ...failure, wants: await this.#fields.described(OBJECTS[kind], wants) };
  }

  async find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const kind = kindOf(write);
    if (kind === undefined) return ok(undefined);
    const soql = `SELECT Id, Description FROM ${OBJECTS[kind]} WHERE CreatedById = '${this.#userId}' ORDER BY CreatedDate DESC LIMIT ${SEARCHED}`;
    const answered = await this.#client.call({
      path: `/query/?q=${encodeURIComponent(soql)}`,
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const latest = Latest.safeParse(answered.value);
    if (!latest.success) return fail({ problem: 'bad-answer', detail: 'records' });
    const mark = callMark(write.newId);
    const ours = latest.data.records.find(({ Description }) => Description?.includes(mark) === true);
    return ok(ours && receiptOf(kind, ours.Id));
  }
}

function kindOf({ fields }: CreateWrite): Made | undefined {
  return fields.kind in OBJECTS ? (fields.kind as Made) : undefined;
}

/**
 * An org's duplicate rules refuse a double and say whom they found. A rule that only warns lets it through when the agent
 * insists; one that blocks refuses again (REST API, "Duplicate Rule Header").
 */
function duplicateRules({ anyway }: CreateWrite): string {
  return `allowSave=${anyway}; includeRecordDetails=true; runAsCurrentUser=true`;
}

type Fields = Readonly<Record<string, string>>;

/** The company of a contact is a record of its own there, and accounts have no address: they stand in the text instead. */
const FIELDS_OF: Readonly<Record<Made, (write: CreateWrite, owner: CrmRecordRef | undefined) => Fields>> = {
  contact: (write) => ({ ...personOf(write), Description: textOf(write, write.fields.company) }),
  lead: (write) => ({
    ...personOf(write),
    Company: companyOf(write),
    Description: textOf(write),
  }),
  account: (write) => ({
    Name: companyOf(write),
    Phone: write.call.number,
    Description: textOf(write, write.fields.email),
  }),
  case: (write, owner) => ({
    Subject: write.fields.note.split('\n')[0]?.slice(0, 255) || wholeName(write.fields, write.call.number),
    Origin: 'Phone',
    SuppliedName: wholeName(write.fields, write.call.number).slice(0, 80),
    SuppliedPhone: write.call.number.slice(0, 40),
    SuppliedEmail: write.fields.email,
    SuppliedCompany: write.fields.company.slice(0, 80),
    ...(owner?.type === 'contact' && { ContactId: owner.id }),
    ...(owner?.type === 'account' && { AccountId: owner.id }),
    Description: textOf(write),
  }),
};

function personOf({ call, fields }: CreateWrite): Fields {
  const { firstName, lastName } = requiredName(fields, call.number);
  return { FirstName: firstName, LastName: lastName, Phone: call.number, Email: fields.email };
}

/** Leads and accounts insist on one. */
function companyOf({ call, fields }: CreateWrite): string {
  return fields.company || wholeName(fields, call.number);
}

function textOf({ fields, newId }: CreateWrite, above = ''): string {
  return markedText([above, fields.note].filter((part) => part !== '').join('\n'), newId);
}

/** An empty value is one, too: a rule may insist on none. */
function withoutEmpty(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function receiptOf(type: Made, id: string): CrmReceipt {
  return { id, record: { type, id } };
}
