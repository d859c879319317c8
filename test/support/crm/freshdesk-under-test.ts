import type { FreshdeskAccess } from '#adapters/crm/freshdesk/open-freshdesk.ts';

import { readNumber } from '#core/numbers/read-number.ts';

import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import { AGENT_ID, MARTA, MINA as MINA_ID } from '../../lab/crm/freshdesk/freshdesk-data.ts';
import { textOfRequests } from './text-of-requests.ts';
import { labFreshdesk } from './lab-freshdesk.ts';

const MINA = { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact' } as const;
const FACTS = /(?<facts>.*)<br><br>\(Hookswitch (?<callId>[0-9a-f-]{36})\)/;

/** Freshdesk for the suite of all CRMs: what a ticket or note says about a call is read back from its text. */
export async function freshdeskUnderTest(access: Partial<FreshdeskAccess> = {}): Promise<CrmUnderTest> {
  const { server, crm } = await labFreshdesk({ access });
  const { lab, data } = server;
  const further = data.addTicket({ requester_id: MARTA, subject: 'Delivery is late' });
  const calls = () => data.tickets.filter(({ tags }) => !tags.includes('callback'));
  return {
    crm,
    known: { ...MINA, recordId: String(MINA_ID) },
    numbered: { number: `${further.id}`, type: 'ticket', name: 'Delivery is late' },
    logged: () =>
      [...calls().map(({ description }) => description), ...data.notes.map(({ body }) => body)].flatMap(
        (text) => {
          const { facts, callId } = FACTS.exec(text)?.groups ?? {};
          if (facts === undefined || callId === undefined || facts.includes('Promised for')) return [];
          const [, minutes = 0, seconds = 0] = /(\d+):(\d\d)$/.exec(facts) ?? [];
          const talked = facts.includes('Talked') ? Number(minutes) * 60 + Number(seconds) : 0;
          return { callId, seconds: talked, isAnswered: facts.includes('Answered') };
        },
      ),
    notes: () =>
      data.notes.flatMap(({ body }) => (body.includes(', note)') ? body.replaceAll('<br>', '\n') : [])),
    made: () => [
      ...data.contacts.flatMap(({ id, name, phone, email, description }) =>
        typeof description === 'string'
          ? { kind: 'contact' as const, id: String(id), name, number: phone ?? '', email: email ?? '' }
          : [],
      ),
      ...data.tickets.slice(1).map(({ id, subject }) => {
        const unsaid = { number: '', email: '' };
        return { kind: 'ticket' as const, id: String(id), name: subject, ...unsaid };
      }),
    ],
    insists: {
      field: 'cf_customer_group',
      value: 'Trade',
      start: () => {
        data.insistsOn.contacts = ['cf_customer_group'];
      },
      held: () => data.contacts.at(-1)?.custom_fields?.['cf_customer_group'],
    },
    callsOn: ({ id }) => data.ticketsOf(Number(id)).length,
    extras: {
      further: { type: 'ticket', id: String(further.id) },
      result: () =>
        data.tickets.find(({ requester_id: id }) => id === MINA_ID)?.custom_fields['cf_call_result'],
      promises: () =>
        data.tickets
          .filter(({ tags }) => tags.includes('callback'))
          .map(({ subject, description, due_by: due, responder_id: id }) => ({
            text: `${subject}\n${description}`,
            dueAt: Date.parse(due ?? ''),
            isAgents: id === AGENT_ID,
          })),
      callsOn: ({ id }) =>
        data.notes.filter(({ ticket_id: ticket, body }) => String(ticket) === id && body.includes(', link)'))
          .length,
    },
    asked: () => textOfRequests(lab.requests),
    loseNextAnswer: () => {
      const isFirst = lab.asked('GET', 'search/contacts').length === 0;
      lab.faults.push(
        isFirst ? { path: 'search/contacts', fault: 'lost' } : { method: 'write', fault: 'lost' },
      );
    },
    down: () => lab.down(),
    up: () => lab.up(),
    dispose: () => lab.down().catch(() => undefined),
  };
}

/** The same for the suite of those that make records: the caller was looked up before. */
export async function freshdeskMaker(): Promise<CrmUnderTest> {
  const under = await freshdeskUnderTest();
  await under.crm.source?.find(readNumber(MINA.number, 'DE'), AbortSignal.timeout(8000));
  return under;
}
