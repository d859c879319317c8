import type { LabAnswer } from '../server/lab-exchange.ts';
import { invalid } from './freshdesk-answer.ts';
import { AGENT_ID, type FreshdeskData } from './freshdesk-data.ts';
import type { Fields } from './ticket-requests.ts';

interface PoppedCall {
  readonly reference: string;
  readonly requesterId: number;
  ticketId?: number;
  noteId?: number;
}

/**
 * The older telephone interface: a window for a call in the agent's browser. An agent who is not there gets a ticket at
 * once; a call that pops while another's window is open files that one in a new ticket; a forwarded call comes with the
 * same reference and keeps its ticket.
 */
export class ScreenPops {
  readonly #data: FreshdeskData;
  readonly #calls = new Map<string, PoppedCall>();
  isAgentOnline = true;
  /** The call whose window is open, by its reference. */
  open: string | undefined;

  constructor(data: FreshdeskData) {
    this.#data = data;
  }

  pop(fields: Fields): LabAnswer {
    if (fields['responder_id'] !== AGENT_ID) return invalid('responder_id', 'invalid_value');
    const requesterId = this.#requesterOf(fields);
    if (requesterId === undefined) return invalid('requester_id', 'invalid_value');
    const { call_reference_id: given } = fields;
    const reference = typeof given === 'string' ? given : `none ${this.#data.nextId()}`;
    const call = this.#calls.get(reference) ?? { reference, requesterId };
    this.#calls.set(reference, call);
    if (this.open !== undefined && this.open !== reference) this.file(this.open);
    if (this.isAgentOnline) this.open = reference;
    else if (call.ticketId === undefined) this.file(reference);
    return { status: 200, body: { id: String(5_000_000_000 + this.#data.nextId()) } };
  }

  /** The agent, or Freshdesk itself, files a call: in a ticket that is there, or a new one. */
  file(reference: string, ticketId?: number): void {
    const call = this.#calls.get(reference);
    if (call === undefined) return;
    if (this.open === reference) this.open = undefined;
    if (ticketId !== undefined) call.noteId = this.#data.addNote(ticketId, 'Call', true).id;
    call.ticketId =
      ticketId ?? this.#data.addTicket({ requester_id: call.requesterId, subject: 'Phone call' }).id;
  }

  /** One of the vendor's samples has `responder_idl`. */
  details(query: URLSearchParams): LabAnswer {
    const reference = query.get('call_reference_id');
    if (reference === null) return invalid('call_reference_id', 'missing_field');
    const call = this.#calls.get(reference);
    if (call?.ticketId === undefined) return { status: 200, body: [] };
    const { requesterId, ticketId, noteId } = call;
    const body = { requester_id: requesterId, responder_idl: AGENT_ID, ticket_id: ticketId };
    return { status: 200, body: [noteId === undefined ? body : { ...body, note_id: noteId }] };
  }

  #requesterOf({ requester_id: id, requester_phone: phone }: Fields): number | undefined {
    const { contacts } = this.#data;
    if (id !== undefined) return contacts.find((contact) => contact.id === id)?.id;
    if (typeof phone !== 'string') return undefined;
    const found =
      contacts.find((each) => each.phone === phone) ?? contacts.find((each) => each.mobile === phone);
    return (found ?? this.#data.addContact(phone, phone)).id;
  }
}
