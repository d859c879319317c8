/** A contact with its numbers, as people typed them. */
export interface FreshdeskContact {
  readonly id: number;
  readonly name: string;
  readonly phone: string | null;
  readonly mobile: string | null;
  /** The search knows new contacts a few minutes later. */
  readonly isIndexed: boolean;
  readonly email?: string | null;
  readonly description?: string | null;
  readonly custom_fields?: Readonly<Record<string, unknown>>;
}

export interface FreshdeskTicket {
  readonly id: number;
  readonly requester_id: number;
  readonly subject: string;
  readonly description: string;
  readonly status: number;
  readonly priority: number;
  readonly source: number;
  readonly responder_id: number | null;
  readonly type: string | null;
  readonly group_id?: number;
  readonly tags: readonly string[];
  readonly custom_fields: Readonly<Record<string, unknown>>;
  readonly due_by: string | null;
  readonly created_at: string;
  updated_at: string;
}

export interface FreshdeskNote {
  readonly id: number;
  readonly ticket_id: number;
  readonly private: boolean;
  body: string;
}

export interface FreshdeskTime {
  readonly id: number;
  readonly ticket_id: number;
  readonly agent_id: number;
  readonly time_spent: string;
  readonly note: string;
  readonly executed_at: string;
}

export const LAB_KEY = 'lab-api-key-0042';
export const AGENT_ID = 4001;
export const MINA = 9_100_001;
export const MARTA = 9_100_005;

const contact = (id: number, name: string, phone: string | null, mobile: string | null = null) => ({
  id,
  name,
  phone,
  mobile,
  isIndexed: true,
});

/** The invented customers of all contract servers. */
export const FRESHDESK_CONTACTS: readonly FreshdeskContact[] = [
  contact(MINA, 'Mina Okafor', '+12025550143'),
  contact(9_100_002, 'Jonas Weber', '030 23125118', '+493023125000'),
  contact(9_100_003, 'Lena Weber', '+493023125000'),
  contact(MARTA, 'Marta Lindqvist', null, '+46 8 123 456 78'),
];

export const FRESHDESK_COMPANIES = [{ id: 9_300_031, name: 'Weber & Söhne' }] as const;

/** The choices of the field that this account's administrator made for results. */
export const CALL_RESULTS: readonly unknown[] = ['Wants an offer', 'Calls back'];

/** Everything this account knows. */
export class FreshdeskData {
  readonly contacts: FreshdeskContact[] = [...FRESHDESK_CONTACTS];
  tickets: readonly FreshdeskTicket[] = [];
  notes: readonly FreshdeskNote[] = [];
  readonly times: FreshdeskTime[] = [];
  /** Whether a number is there once, as in accounts that are set so; an address always is. */
  numbersAreUnique = false;
  /** Fields of the customer's own that a form insists on, by what it makes. */
  readonly insistsOn: { contacts: readonly string[]; tickets: readonly string[] } = {
    contacts: [],
    tickets: [],
  };
  #nextId = 511;

  nextId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }

  addContact(
    name: string,
    phone: string,
    more: Pick<FreshdeskContact, 'email' | 'description' | 'custom_fields'> = {},
  ): FreshdeskContact {
    const made = { ...contact(9_200_000 + this.nextId(), name, phone), ...more, isIndexed: false };
    this.contacts.push(made);
    return made;
  }

  /** As given, and as Freshdesk fills it up. */
  addTicket(fields: Partial<FreshdeskTicket> & Pick<FreshdeskTicket, 'requester_id'>): FreshdeskTicket {
    const now = new Date().toISOString();
    const ticket = {
      subject: '',
      description: '',
      status: 2,
      priority: 1,
      source: 3,
      responder_id: null,
      type: null,
      tags: [],
      custom_fields: { cf_call_result: null },
      due_by: null,
      created_at: now,
      updated_at: now,
      ...fields,
      id: this.nextId(),
    };
    this.tickets = [...this.tickets, ticket];
    return ticket;
  }

  /** Freshdesk wraps what it is given. */
  addNote(ticketId: number, body: string, isPrivate: boolean): FreshdeskNote {
    const note = { id: 77_000 + this.nextId(), ticket_id: ticketId, private: isPrivate, body: wrapped(body) };
    this.notes = [...this.notes, note];
    this.touch(ticketId);
    return note;
  }

  touch(ticketId: number): void {
    const ticket = this.tickets.find(({ id }) => id === ticketId);
    if (ticket !== undefined) ticket.updated_at = new Date().toISOString();
  }

  notesOf(ticketId: number): readonly FreshdeskNote[] {
    return this.notes.filter((note) => note.ticket_id === ticketId);
  }

  ticketsOf(requesterId: number): readonly FreshdeskTicket[] {
    return this.tickets.filter((ticket) => ticket.requester_id === requesterId);
  }
}

export function wrapped(body: string): string {
  return `<div>${body}</div>`;
}
