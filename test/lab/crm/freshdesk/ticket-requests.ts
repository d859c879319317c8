import type { LabAnswer } from '../server/lab-exchange.ts';
import { invalid, notFound } from './freshdesk-answer.ts';
import { AGENT_ID, wrapped, type FreshdeskContact, type FreshdeskData } from './freshdesk-data.ts';

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
  const missing = [...REQUIRED, ...data.insistsOn.tickets].find((field) => fields[field] === undefined);
  if (missing !== undefined) return invalid(missing, 'missing_field');
  if (typeof fields['status'] !== 'number') return invalid('status', 'datatype_mismatch');
  if (fields['responder_id'] !== AGENT_ID) return invalid('responder_id', 'invalid_value');
  const requester = requesterOf(data, fields);
  if (!('id' in requester)) return requester;
  const ticket = data.addTicket({
    requester_id: requester.id,
    subject: text(fields['subject']),
    description: wrapped(text(fields['description'])),
    status: fields['status'],
    responder_id: AGENT_ID,
    type: text(fields['type']) || null,
    tags: fields['tags'] as readonly string[],
  });
  return { status: 201, body: ticket };
}

/** By id; else by a telephone number, which makes a contact where nobody has it. */
function requesterOf(data: FreshdeskData, fields: Fields): FreshdeskContact | LabAnswer {
  const { requester_id: id, phone, name } = fields;
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
