import type { CrmWorld } from '../crm-world.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import { PagedCrm } from '../paged-crm.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import type { CallWords } from '../call-words.ts';
import { FreshdeskAgent } from './freshdesk-agent.ts';
import { FreshdeskClient } from './freshdesk-client.ts';
import { FreshdeskContacts } from './freshdesk-contacts.ts';
import { FreshdeskLink } from './freshdesk-link.ts';
import { FreshdeskLog } from './freshdesk-log.ts';
import { FreshdeskLookup } from './freshdesk-lookup.ts';
import { FreshdeskNewRecords } from './freshdesk-new-records.ts';
import { freshdeskPages } from './freshdesk-pages.ts';
import { FreshdeskPromise } from './freshdesk-promise.ts';
import { FreshdeskResult, type ResultPlace } from './freshdesk-result.ts';
import { FreshdeskScreenPop } from './freshdesk-screen-pop.ts';
import { searchFreshdesk } from './freshdesk-search.ts';
import { testFreshdesk } from './freshdesk-test.ts';
import { FreshdeskTickets } from './freshdesk-tickets.ts';
import { FreshdeskWriter } from './freshdesk-writer.ts';
import { NewTickets } from './new-tickets.ts';
import type { TicketChoice } from './ticket-fields.ts';

export interface FreshdeskAccess {
  readonly origin: string;
  readonly apiKey: string;
  readonly choice: TicketChoice;
  readonly usesOpenTicket: boolean;
  readonly entersTime: boolean;
  /** Freshdesk's own window for calls, which Freshdesk has to have switched on. */
  readonly usesScreenPop: boolean;
  /** Where the agent's result stands; above the note unless it is said. */
  readonly result?: ResultPlace;
  /** What a promised call becomes; a note unless it is said. */
  readonly promise?: 'note' | 'ticket';
  readonly words: CallWords;
}

/** A Freshdesk account by an agent's API key. Nothing is sent until something is asked. */
export function openFreshdesk(
  named: { readonly system: string; readonly systemName: string },
  access: FreshdeskAccess,
  { clock, logger, userAgent }: Omit<CrmWorld, 'timer'>,
): PagedCrm {
  const { origin, apiKey, words, choice, usesOpenTicket, entersTime, usesScreenPop } = access;
  const { promise: as = 'note' } = access;
  const client = new FreshdeskClient({ origin, apiKey, clock, logger, userAgent });
  const agent = new FreshdeskAgent(client);
  const contacts = new FreshdeskContacts(client);
  const tickets = new FreshdeskTickets(client);
  const screenPop = usesScreenPop ? new FreshdeskScreenPop(client) : undefined;
  const log = new FreshdeskLog({ tickets, contacts, agent, words, choice, usesOpenTicket, screenPop });
  const source = new FreshdeskLookup({ ...named, contacts, clock });
  const newTickets = new NewTickets({ tickets, contacts, agent, words, type: choice.type });
  const creator = new GuardedCreator(
    new FreshdeskNewRecords({ client, contacts, tickets: newTickets }),
    source,
  );
  const result = new FreshdeskResult(tickets, access.result ?? 'note');
  const extras = {
    create: creator,
    link: new FreshdeskLink(tickets, words),
    'follow-up': new FreshdeskPromise({ tickets, contacts, agent, words, clock, as }),
  };
  return new PagedCrm({
    ...named,
    origin,
    pages: freshdeskPages(origin),
    source,
    search: {
      deadlineMs: SEARCH_TIMEOUT_MS,
      search: (text, signal) => searchFreshdesk(client, text, signal),
    },
    writer: new FreshdeskWriter({ log, tickets, contacts, agent, screenPop, entersTime, result, extras }),
    dispositions: result.hasPlace,
    test: () => testFreshdesk(client, agent, usesScreenPop),
  });
}
