import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { LabServer } from '../server/lab-server.ts';
import {
  completeCompanies,
  completeContacts,
  createContact,
  listContacts,
  listFields,
  readContact,
  searchContacts,
} from './contact-requests.ts';
import { denied, notFound } from './freshdesk-answer.ts';
import { AGENT_ID, FreshdeskData, LAB_KEY } from './freshdesk-data.ts';
import { freshdeskPage } from './freshdesk-page.ts';
import { ScreenPops } from './screen-pops.ts';
import {
  addNote,
  addTime,
  changeNote,
  changeTicket,
  createTicket,
  listTickets,
  readTicket,
  removeNote,
  type Fields,
} from './ticket-requests.ts';

export interface FreshdeskServerOptions {
  readonly port?: number;
  /** Requests a minute, for everybody together. */
  readonly perMinute?: number;
}

/**
 * A Freshdesk account on loopback, written from the vendor's published behaviour: contacts with their exact numbers and
 * the search's lag, tickets, notes and times, the older telephone interface, the limit per minute. It keeps every request.
 */
export class FreshdeskServer {
  readonly data = new FreshdeskData();
  readonly pops = new ScreenPops(this.data);
  readonly lab: LabServer;
  /** Whether Freshdesk has switched the telephone interface on for the account. */
  hasScreenPop = true;
  hasTimeSheets = true;
  used = 0;
  readonly #perMinute: number;

  private constructor({ port, perMinute = 700 }: FreshdeskServerOptions) {
    this.#perMinute = perMinute;
    this.lab = new LabServer({
      ...(port !== undefined && { port }),
      answer: (request) => this.#answer(request),
      page: (path) => freshdeskPage(path, this),
    });
  }

  static async start(options: FreshdeskServerOptions = {}): Promise<FreshdeskServer> {
    const server = new FreshdeskServer(options);
    await server.lab.up();
    return server;
  }

  #answer(request: LabRequest): LabAnswer {
    this.used += 1;
    const remaining = this.#perMinute - this.used;
    const headers = {
      'x-ratelimit-total': String(this.#perMinute),
      'x-ratelimit-remaining': String(Math.max(0, remaining)),
      'x-ratelimit-used-currentrequest': '1',
    };
    if (remaining < 0)
      return { status: 429, headers: { ...headers, 'retry-after': '30' }, body: { message: 'limit' } };
    const key = Buffer.from(request.headers['authorization']?.replace('Basic ', '') ?? '', 'base64');
    const answer = key.toString().startsWith(`${LAB_KEY}:`)
      ? this.#route(request)
      : { status: 401, body: { code: 'invalid_credentials', message: 'You have to be logged in.' } };
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }

  #route({ method, path, query, json }: LabRequest): LabAnswer {
    const [, below = ''] = path.split('/api/v2/');
    const fields = (json ?? {}) as Fields;
    const { data } = this;
    const plain = `${method} ${below.replaceAll(/\d+/g, 'N')}`;
    const id = Number(/\d+/.exec(below)?.[0]);
    const routes: Readonly<Record<string, () => LabAnswer>> = {
      'GET agents/me': () => ({ status: 200, body: { id: AGENT_ID, contact: { name: 'Ines Agent' } } }),
      'GET contact_fields': () => listFields(data.insistsOn.contacts, ['Retail', 'Trade']),
      'GET ticket_fields': () => listFields(data.insistsOn.tickets, [{ label: 'Repair', value: 'r' }]),
      'GET contacts': () => listContacts(data, query),
      'POST contacts': () => createContact(data, fields),
      'GET contacts/N': () => readContact(data, id),
      'GET search/contacts': () => searchContacts(data, query),
      'GET contacts/autocomplete': () => completeContacts(data, query),
      'GET companies/autocomplete': () => completeCompanies(query),
      'GET tickets': () => listTickets(data, query),
      'POST tickets': () => createTicket(data, fields),
      'GET tickets/N/conversations': () => ({ status: 200, body: data.notesOf(id) }),
      'POST tickets/N/notes': () => addNote(data, id, fields),
      'GET tickets/N': () => readTicket(data, id),
      'PUT tickets/N': () => changeTicket(data, id, fields),
      'DELETE conversations/N': () => removeNote(data, id),
      'PUT conversations/N': () => changeNote(data, id, fields),
      'GET tickets/N/time_entries': () => this.#times(() => ({ status: 200, body: this.#timesOf(id) })),
      'POST tickets/N/time_entries': () => this.#times(() => addTime(data, id, fields)),
      'POST integrations/cti/pop': () => (this.hasScreenPop ? this.pops.pop(fields) : notFound()),
      'GET integrations/cti/details': () => (this.hasScreenPop ? this.pops.details(query) : notFound()),
    };
    return routes[plain]?.() ?? notFound();
  }

  #times(answer: () => LabAnswer): LabAnswer {
    return this.hasTimeSheets ? answer() : denied();
  }

  #timesOf(ticketId: number): object {
    return this.data.times.filter((time) => time.ticket_id === ticketId);
  }
}
