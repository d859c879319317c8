import { z } from 'zod';

import type { CrmReceipt, CrmRecordRef, KnownRecord } from '#shared/domain/crm-write.ts';
import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { callMark, markedText } from '../call-mark.ts';
import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { wholeName } from '../new-record/required-name.ts';
import type { FreshdeskClient } from './freshdesk-client.ts';
import type { FreshdeskContacts } from './freshdesk-contacts.ts';
import { FreshdeskFields } from './freshdesk-fields.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import type { NewTickets } from './new-tickets.ts';
import { FreshdeskId } from './freshdesk-values.ts';

const TIMES = { timeoutMs: 30_000 } as const;

const Made = z.object({ id: FreshdeskId });
const Contact = Made.extend({
  name: z.string().catch(''),
  description: z.string().nullish().catch(undefined),
});

export interface FreshdeskNewRecordsOptions {
  readonly client: FreshdeskClient;
  readonly contacts: Pick<FreshdeskContacts, 'newest'>;
  readonly tickets: NewTickets;
}

/**
 * New contacts, and tickets of them. Our id closes the contact's description and the ticket's text. E-mail addresses, and
 * in some accounts numbers, are there once: Freshdesk refuses a second and says whose they are.
 */
export class FreshdeskNewRecords implements RecordMaker {
  readonly kinds = ['contact', 'ticket'] as const;
  readonly #options: FreshdeskNewRecordsOptions;
  readonly #fields: FreshdeskFields;

  constructor(options: FreshdeskNewRecordsOptions) {
    this.#options = options;
    this.#fields = new FreshdeskFields(options.client);
  }

  async make(write: CreateWrite, owner: CrmRecordRef | undefined): Promise<Result<CrmReceipt, CrmFailure>> {
    const { client, tickets } = this.#options;
    if (write.fields.kind === 'ticket') {
      const ticket = await tickets.make(write, owner, await this.#fields.filled('ticket', write));
      return ticket.ok ? ok(receiptOf('ticket', ticket.value)) : this.#told(write, ticket.problem);
    }
    const body = { ...contactFields(write), ...(await this.#fields.filled('contact', write)) };
    const answered = await client.call({ method: 'POST', path: 'contacts', body }, TIMES);
    if (!answered.ok) return this.#told(write, answered.problem);
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receiptOf('contact', made.data.id))
      : fail({ problem: 'bad-answer', detail: 'contact without an id' });
  }

  /** The list of contacts does not lag as the search does. */
  async find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { client, tickets } = this.#options;
    const { call, newId, fields } = write;
    if (fields.kind === 'ticket') {
      const ticket = await tickets.find(write);
      return ticket.ok
        ? ok(ticket.value === undefined ? undefined : receiptOf('ticket', ticket.value))
        : ticket;
    }
    const request = { method: 'GET', path: 'contacts', query: { phone: call.number } } as const;
    const listed = await client.call(request, TIMES);
    if (!listed.ok) return listed;
    const rows = z.array(z.unknown()).safeParse(listed.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'contacts' });
    const ours = rows.data
      .flatMap((row) => Contact.safeParse(row).data ?? [])
      .find(({ description }) => description?.includes(callMark(newId)) === true);
    return ok(ours && receiptOf('contact', ours.id));
  }

  /** Of a double its owner is told: by the id that Freshdesk names, else by the number. */
  async #told({ call, fields }: CreateWrite, problem: FreshdeskFailure): Promise<Result<never, CrmFailure>> {
    const { isDuplicate, duplicateOf, ...failure } = problem;
    if (isDuplicate !== true) return fail(await this.#described(fields.kind, failure));
    const newest = duplicateOf === undefined ? await this.#options.contacts.newest(call.number) : undefined;
    const id = duplicateOf ?? (newest?.ok === true ? newest.value : undefined);
    const others = id === undefined ? [] : [await this.#known(id)];
    return fail({ ...failure, problem: 'duplicate', others });
  }

  async #described(kind: NewRecordKind, failure: CrmFailure): Promise<CrmFailure> {
    const { wants } = failure;
    if (wants === undefined) return failure;
    const form = kind === 'ticket' ? 'ticket' : 'contact';
    return { ...failure, wants: await this.#fields.described(form, wants) };
  }

  async #known(id: string): Promise<KnownRecord> {
    const answered = await this.#options.client.call({ method: 'GET', path: `contacts/${id}` }, TIMES);
    const name = answered.ok ? (Contact.safeParse(answered.value).data?.name ?? '') : '';
    return { type: 'contact', id, name: name.slice(0, 300) };
  }
}

/** The company of a contact is a record of its own there: its name stands in the text instead. */
function contactFields({ call, fields, newId }: CreateWrite): object {
  const { company, email, note } = fields;
  const text = [company, note].filter((part) => part !== '').join('\n');
  return {
    name: wholeName(fields, call.number),
    phone: call.number,
    ...(email !== '' && { email }),
    description: markedText(text, newId),
  };
}

function receiptOf(type: 'contact' | 'ticket', id: string): CrmReceipt {
  return { id, record: { type, id } };
}
