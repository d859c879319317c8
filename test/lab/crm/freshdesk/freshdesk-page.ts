import { labPage } from '../server/lab-page.ts';
import { LAB_KEY } from './freshdesk-data.ts';
import type { FreshdeskServer } from './freshdesk-server.ts';

/** Pages for people: what arrived, and the records that pop. */
export function freshdeskPage(path: string, server: FreshdeskServer): string | undefined {
  if (path === '/') return overview(server);
  const [, place, id] = /^\/a\/(contacts|tickets|companies)\/(\d+|new)$/.exec(path) ?? [];
  if (place === undefined) return undefined;
  return place === 'contacts' ? contactPage(server, Number(id)) : ticketPage(server, Number(id));
}

function overview({ data, lab }: FreshdeskServer): string {
  return labPage(
    'Freshdesk contract server',
    [
      {
        title: 'To sign in',
        rows: [
          ['Address', lab.origin],
          ['API key', LAB_KEY],
        ],
      },
      {
        title: 'Tickets',
        rows: data.tickets.map((each) => [each.id, each.subject, each.requester_id, each.description]),
      },
      { title: 'Notes', rows: data.notes.map(({ ticket_id, body }) => [ticket_id, body]) },
      { title: 'Times', rows: data.times.map(({ ticket_id, time_spent }) => [ticket_id, time_spent]) },
      {
        title: 'Contacts',
        rows: data.contacts.map(({ id, name, phone, mobile }) => [id, name, phone ?? '', mobile ?? '']),
      },
    ],
    lab.requests,
  );
}

function contactPage({ data }: FreshdeskServer, id: number): string {
  const contact = data.contacts.find((each) => each.id === id);
  return labPage(contact?.name ?? 'New contact', [
    { title: 'Numbers', rows: [[contact?.phone ?? ''], [contact?.mobile ?? '']] },
    { title: 'Tickets', rows: data.ticketsOf(id).map((ticket) => [ticket.id, ticket.subject]) },
  ]);
}

function ticketPage({ data }: FreshdeskServer, id: number): string {
  const ticket = data.tickets.find((each) => each.id === id);
  return labPage(ticket?.subject ?? 'New ticket', [
    { title: 'Description', rows: [[ticket?.description ?? '']] },
    { title: 'Private notes', rows: data.notesOf(id).map(({ body }) => [body]) },
  ]);
}
