import type { LabAnswer } from '../server/lab-exchange.ts';
import { invalid, notFound } from './freshdesk-answer.ts';
import {
  AGENT_ID,
  CALL_RESULTS,
  wrapped,
  type FreshdeskContact,
  type FreshdeskData,
} from './freshdesk-data.ts';

export type Fields = Readonly<Record<string, unknown>>;

const REQUIRED = ['description', 'subject', 'status', 'priority', 'source'];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function listTickets(data: FreshdeskData, query: URLSearchParams): LabAnswer {
  const requester = query.get('requester_id');
  const since = query.get('updated_since') ?? '';
  const withDescription = query.get('include') === 'description';
  const found = data.tickets
    .filter((ticket) => requester === null || ticket.requester_id === Number(requester))
    .filter(({ updated_at }) => since === '' || Date.parse(updated_at) >= Date.parse(since))
    .toSorted((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at) || b.id - a.id);
  return {
    status: 200,
    body: found.map(({ description, ...rest }) => (withDescription ? { ...rest, description } : rest)),
  };
}

export function createTicket(data: FreshdeskData, fields: Fields): LabAnswer {
  const own = (fields['custom_fields'] ?? {}) as Fields;
  const missing = [...REQUIRED, ...data.insistsOn.tickets].find(
    (field) => fields[field] === undefined && own[field] === undefined,
  );
  if (missing !== undefined) return invalid(missing, 'missing_field');
  if (typeof fields['status'] !== 'number') return invalid('status', 'datatype_mismatch');
  if (fields['responder_id'] !== AGENT_ID) return invalid('responder_id', 'invalid_value');
  const late = dueFault(fields);
  if (late !== undefined) return late;
  const requester = requesterOf(data, fields);
  if (!('id' in requester)) return requester;
  const ticket = data.addTicket({
    requester_id: requester.id,
    subject: text(fields['subject']),
    description: wrapped(text(fields['description'])),
    status: fields['status'],
    responder_id: AGENT_ID,
    type: text(fields['type']) || null,
    custom_fields: { cf_call_result: null, ...own },
    ...(typeof fields['group_id'] === 'number' && { group_id: fields['group_id'] }),
    tags: fields['tags'] as readonly string[],
    due_by: text(fields['due_by']) || null,
  });
  return { status: 201, body: ticket };
}

/** Both due dates come together, and neither is over. */
function dueFault({ due_by: due, fr_due_by: first }: Fields): LabAnswer | undefined {
  if (due === undefined && first === undefined) return undefined;
  if (text(first) === '') return invalid('fr_due_by', 'missing_field');
  return Date.parse(text(due)) > Date.now() && Date.parse(text(first)) <= Date.parse(text(due))
    ? undefined
    : invalid('due_by', 'invalid_value');
}

/** `PUT /tickets/{id}`: tags as a whole, fields of the customer's own one by one. */
export function changeTicket(data: FreshdeskData, ticketId: number, fields: Fields): LabAnswer {
  const ticket = data.tickets.find(({ id }) => id === ticketId);
  if (ticket === undefined) return notFound();
  const { tags = ticket.tags, custom_fields: own = {} } = fields as Partial<typeof ticket>;
  const long = tags.some((tag) => tag.length > 32);
  if (long) return invalid('tags', 'invalid_value');
  for (const [name, value] of Object.entries(own)) {
    if (name !== 'cf_call_result') return invalid(`custom_fields.${name}`, 'invalid_field');
    if (!CALL_RESULTS.includes(value)) return invalid(`custom_fields.${name}`, 'invalid_value');
  }
  const changed = { ...ticket, tags, custom_fields: { ...ticket.custom_fields, ...own } };
  data.tickets = data.tickets.map((each) => (each === ticket ? changed : each));
  data.touch(ticketId);
  return { status: 200, body: changed };
}

/** `DELETE /conversations/{id}`: answers nothing. */
export function removeNote(data: FreshdeskData, noteId: number): LabAnswer {
  if (!data.notes.some(({ id }) => id === noteId)) return notFound();
  data.notes = data.notes.filter(({ id }) => id !== noteId);
  return { status: 204 };
}

export function readTicket(data: FreshdeskData, ticketId: number): LabAnswer {
  const ticket = data.tickets.find(({ id }) => id === ticketId);
  return ticket === undefined ? notFound() : { status: 200, body: ticket };
}

/** By id; else by a telephone number, which makes a contact where nobody has it. */
function requesterOf(data: FreshdeskData, fields: Fields): Pick<FreshdeskContact, 'id'> | LabAnswer {
  const { requester_id: id, phone, name } = fields;
  if (id === AGENT_ID) return { id: AGENT_ID };
  if (id !== undefined)
    return data.contacts.find((contact) => contact.id === id) ?? invalid('requester_id', 'invalid_value');
  if (text(phone) === '') return invalid('email', 'missing_field', 'One of the requester fields is needed');
  if (text(name) === '') return invalid('name', 'missing_field');
  return data.contacts.find((contact) => contact.phone === phone) ?? data.addContact(text(name), text(phone));
}

export function addNote(data: FreshdeskData, ticketId: number, { body, ...rest }: Fields): LabAnswer {
  if (!data.tickets.some(({ id }) => id === ticketId)) return notFound();
  if (text(body) === '') return invalid('body', 'missing_field');
  return { status: 201, body: data.addNote(ticketId, text(body), rest['private'] !== false) };
}

export function changeNote(data: FreshdeskData, noteId: number, { body }: Fields): LabAnswer {
  const note = data.notes.find(({ id }) => id === noteId);
  if (note === undefined) return notFound();
  note.body = wrapped(text(body));
  return { status: 200, body: note };
}

export function addTime(data: FreshdeskData, ticketId: number, fields: Fields): LabAnswer {
  const { agent_id, time_spent, note, executed_at } = fields;
  if (!data.tickets.some(({ id }) => id === ticketId)) return notFound();
  if (!/^\d\d:[0-5]\d$/.test(text(time_spent))) return invalid('time_spent', 'invalid_value');
  if (agent_id !== AGENT_ID) return invalid('agent_id', 'invalid_value');
  const time = {
    id: data.nextId(),
    ticket_id: ticketId,
    agent_id: AGENT_ID,
    time_spent: text(time_spent),
    note: text(note),
    executed_at: text(executed_at),
  };
  data.times.push(time);
  return { status: 201, body: time };
}
