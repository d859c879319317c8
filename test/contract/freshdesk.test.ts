import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { labFreshdesk } from '#test/support/crm/lab-freshdesk.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { AGENT_ID, MARTA, MINA } from '../lab/crm/freshdesk/freshdesk-data.ts';
import type { LabFault } from '../lab/crm/server/lab-exchange.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

type Lab = Awaited<ReturnType<typeof labFreshdesk>>;

const OF_MINA = aCrmCall(1, { number: '+12025550143', record: { type: 'contact', id: String(MINA) } });
const MARK = `(Hookswitch ${callIdOf(1)})`;

describe('Freshdesk', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labFreshdesk();
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const restart = async (options: Parameters<typeof labFreshdesk>[0]) => {
    await lab.server.lab.down();
    lab = await labFreshdesk(options);
  };
  const find = (number: string) =>
    Promise.resolve(lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal));
  const asked = () => lab.server.lab.requests.map(({ method, path }) => `${method} ${path.slice(8)}`);
  const sent = (method: string, path: string) => lab.server.lab.asked(method, path).map(({ json }) => json);

  it('gets a call as a ticket in the documented shape, with its time and the note', async () => {
    const call = new CallInCrm(lab.crm);
    for (const step of [aBegin(), aFinish(), aNote(1, 'Invoice <17>')])
      await call.send({ ...step, call: OF_MINA });
    expect(sent('POST', '/tickets')).toEqual([
      {
        subject: 'Call from +12025550143',
        description: expect.stringMatching(
          /^Call from \+12025550143<br>Began on Nov 26, 2026, .*<br>Answered<br>Talked for 1:04<br><br>\(Hookswitch .*\)$/,
        ) as string,
        requester_id: MINA,
        status: 2,
        priority: 1,
        source: 3,
        responder_id: AGENT_ID,
        tags: ['hookswitch'],
      },
    ]);
    expect(sent('POST', '/notes')).toEqual([
      { body: `Invoice &lt;17&gt;<br><br>(Hookswitch ${callIdOf(1)}, note)`, private: true },
    ]);
    expect(sent('POST', '/time_entries')).toEqual([
      { agent_id: AGENT_ID, time_spent: '00:02', executed_at: '2026-11-26T09:15:00.000Z', note: MARK },
    ]);
    const [{ headers } = { headers: {} }] = lab.server.lab.requests;
    expect(headers).toMatchObject({
      authorization: `Basic ${Buffer.from('lab-api-key-0042:X').toString('base64')}`,
      'user-agent': 'Hookswitch/test',
    });
  });

  it('puts a call into the requester’s open ticket, and makes one where all are done', async () => {
    const { data } = lab.server;
    const open = data.addTicket({ requester_id: MINA, status: 3, updated_at: '2026-11-20T10:00:00Z' });
    data.addTicket({ requester_id: MINA, status: 5 });
    const call = new CallInCrm(lab.crm);
    expect(await call.send(aFinish(1, { call: OF_MINA }))).toEqual({
      ok: true,
      value: { id: String(open.id), record: { type: 'ticket', id: String(open.id) } },
    });
    expect(data.notesOf(open.id)[0]).toMatchObject({ private: true });
    expect(data.notesOf(open.id)[0]?.body).toContain(MARK);
    const marta = {
      ...OF_MINA,
      callId: callIdOf(2),
      record: { type: 'contact', id: String(MARTA) },
    } as const;
    await new CallInCrm(lab.crm).send(aFinish(2, { call: marta }));
    expect(data.ticketsOf(MARTA)).toHaveLength(1);
  });

  it('makes a ticket for each call where it is set so, of the state and type that are set', async () => {
    await restart({ access: { usesOpenTicket: false, choice: { status: 'resolved', type: 'Question' } } });
    lab.server.data.addTicket({ requester_id: MINA });
    await new CallInCrm(lab.crm).send(aFinish(1, { call: OF_MINA }));
    await new CallInCrm(lab.crm).send(aFinish(2, { call: OF_MINA, talkMs: 0, result: 'missed' }));
    expect(lab.server.data.ticketsOf(MINA)).toMatchObject([
      {},
      { status: 4, type: 'Question' },
      { status: 2, type: 'Question' },
    ]);
  });

  it('writes a call to the ticket that the agent chose', async () => {
    const ticket = lab.server.data.addTicket({ requester_id: MARTA, status: 5 });
    const record = { type: 'ticket', id: String(ticket.id) } as const;
    await new CallInCrm(lab.crm).send(aFinish(1, { call: { ...OF_MINA, record } }));
    expect(lab.server.data.notesOf(ticket.id)).toHaveLength(1);
  });

  it('has Freshdesk make a contact for who is not known, named by the number', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    await call.send(aFinish());
    expect(sent('POST', '/tickets')).toMatchObject([{ phone: '+493012345678', name: '+493012345678' }]);
    expect(lab.server.data.contacts.at(-1)).toMatchObject({ name: '+493012345678' });
  });

  it('takes the one who has the number when Freshdesk says that somebody has', async () => {
    lab.server.data.addContact('Neu Hier', '+493012345678');
    lab.server.lab.faults.push(
      { method: 'GET', path: '/v2/contacts', fault: { status: 500 } },
      { method: 'GET', path: '/v2/contacts', fault: { status: 500 } },
      { method: 'POST', path: '/tickets', fault: refusal(409, 'phone', 'duplicate_value') },
    );
    const { id } = lab.server.data.contacts.at(-1) ?? { id: 0 };
    expect(await new CallInCrm(lab.crm).send(aFinish())).toMatchObject({ ok: true });
    expect(lab.server.data.ticketsOf(id)).toHaveLength(1);
  });

  it('repeats nothing that arrived: neither the ticket when the time was lost, nor a note', async () => {
    const call = new CallInCrm(lab.crm);
    lab.server.lab.faults.push({ method: 'POST', path: '/time_entries', fault: 'dropped' });
    const finish = aFinish(1, { call: OF_MINA });
    expect(await call.send(finish)).toMatchObject({ problem: { problem: 'no-answer' } });
    expect(await call.find(finish)).toEqual({ ok: true, value: undefined });
    expect(await call.send(finish, { attempts: 2 })).toMatchObject({ ok: true });
    const note = { ...aNote(), call: OF_MINA };
    lab.server.lab.faults.push({ method: 'POST', path: '/notes', fault: 'lost' });
    await call.send(note);
    await call.send(note, { attempts: 2 });
    const { tickets, times, notes } = lab.server.data;
    expect([tickets.length, times.length, notes.length]).toEqual([1, 1, 1]);
  });

  it('enters the time once, also when the answer to that was lost', async () => {
    const call = new CallInCrm(lab.crm);
    const finish = aFinish(1, { call: OF_MINA });
    lab.server.lab.faults.push({ method: 'POST', path: '/time_entries', fault: 'lost' });
    expect(await call.send(finish)).toMatchObject({ problem: { problem: 'no-answer' } });
    expect(await call.send(finish, { attempts: 2 })).toMatchObject({ ok: true });
    expect(lab.server.data.times.map(({ note }) => note)).toEqual([MARK]);
  });

  it('finds a lost note on an open ticket, and a ticket whose contact was made with it', async () => {
    const { data, lab: server } = lab.server;
    data.addTicket({ requester_id: MINA });
    server.faults.push({ method: 'POST', path: '/notes', fault: 'lost' });
    const call = new CallInCrm(lab.crm);
    await call.send(aFinish(1, { call: OF_MINA }));
    expect(await call.send(aFinish(1, { call: OF_MINA }), { attempts: 2 })).toMatchObject({ ok: true });
    expect(data.notes).toHaveLength(1);
    server.faults.push({ method: 'POST', path: '/tickets', fault: 'lost' });
    await call.send(aFinish(2));
    expect(await call.send(aFinish(2), { attempts: 2 })).toMatchObject({ ok: true });
    expect(data.tickets).toHaveLength(2);
  });

  it('does without time sheets where the plan has none', async () => {
    lab.server.hasTimeSheets = false;
    expect(await new CallInCrm(lab.crm).send(aFinish())).toMatchObject({ ok: true });
    expect(lab.server.data.tickets).toHaveLength(1);
  });

  it.each([
    { number: '+12025550143', names: ['Mina Okafor'], why: 'as it is' },
    { number: '+493023125118', names: ['Jonas Weber'], why: 'as typed at home' },
    { number: '+493023125000', names: ['Jonas Weber', 'Lena Weber'], why: 'phone and mobile' },
    { number: '+46812345678', names: ['Marta Lindqvist'], why: 'as typed with its country' },
  ])('finds $names by $number ($why) in one request', async ({ number, names }) => {
    const matches = await find(number);
    expect(matches.map(({ name }) => name).toSorted()).toEqual(names);
    expect(await find(number)).toEqual(matches);
    expect(asked()).toEqual(['GET search/contacts']);
  });

  it('asks the list for contacts that are too new for the search, while there is room for it', async () => {
    lab.server.data.addContact('Neu Hier', '+4930555000');
    expect((await find('+4930555000')).map(({ name }) => name)).toEqual(['Neu Hier']);
    expect(lab.server.lab.requests.map(({ query }) => query.toString()).slice(1)).toEqual([
      'phone=%2B4930555000',
      'mobile=%2B4930555000',
    ]);
    lab.server.used = 690;
    lab.server.lab.requests.length = 0;
    expect(await find('+4930555009')).toEqual([]);
    expect(asked()).toEqual(['GET search/contacts']);
  });

  it('sends nothing for as long as Freshdesk wants to be left alone', async () => {
    await restart({ perMinute: 1 });
    await find('+12025550143');
    const call = new CallInCrm(lab.crm);
    const busy = { problem: { problem: 'busy', retryAfterMs: 30_000 } };
    expect(await call.send(aFinish(1, { call: OF_MINA }))).toMatchObject(busy);
    expect(await call.send(aFinish(1, { call: OF_MINA }))).toMatchObject({ problem: { problem: 'busy' } });
    expect(lab.server.lab.requests).toHaveLength(2);
  });

  it('tells whose key it is, and what that agent may not see', async () => {
    lab.server.hasScreenPop = false;
    expect(await lab.crm.test()).toEqual({ ok: true, value: { name: 'Ines Agent', missing: [] } });
    await restart({ access: { usesScreenPop: true } });
    lab.server.hasScreenPop = false;
    lab.server.lab.faults.push({ method: 'GET', path: '/contacts', fault: { status: 403, body: {} } });
    expect(await lab.crm.test()).toMatchObject({ value: { missing: ['contacts', 'cti'] } });
    await restart({ access: { apiKey: 'another' } });
    expect(await lab.crm.test()).toMatchObject({
      problem: { problem: 'not-allowed', detail: 'invalid_credentials: You have to be logged in.' },
    });
  });

  const problems: readonly { readonly name: string; readonly fault: LabFault; readonly problem: string }[] = [
    { name: 'a field that is wanted', fault: refusal(400, 'cf_area', 'missing_field'), problem: 'refused' },
    { name: 'a wrong key', fault: { status: 401, text: '' }, problem: 'not-allowed' },
    { name: 'a missing right', fault: { status: 403, body: {} }, problem: 'not-allowed' },
    { name: 'a wrong domain', fault: { status: 404, text: '<html>' }, problem: 'bad-answer' },
    { name: 'a redirect', fault: { status: 302, headers: { location: '/login' } }, problem: 'bad-answer' },
    { name: 'trouble', fault: { status: 500, text: '' }, problem: 'server-trouble' },
    { name: 'a proxy’s page', fault: 'html', problem: 'server-trouble' },
    { name: 'a page that says 200', fault: 'html-done', problem: 'bad-answer' },
    { name: 'half an answer', fault: 'half', problem: 'no-answer' },
  ];

  it.each(problems)('tells $name', async ({ fault, problem }) => {
    lab.server.lab.faults.push({ method: 'POST', path: '/tickets', fault });
    const call = new CallInCrm(lab.crm);
    expect(await call.send(aFinish(1, { call: OF_MINA }))).toMatchObject({ problem: { problem } });
  });

  it('names the field that Freshdesk wants', async () => {
    lab.server.lab.faults.push({
      path: '/tickets',
      method: 'POST',
      fault: refusal(400, 'cf_area', 'missing_field'),
    });
    expect(await new CallInCrm(lab.crm).send(aFinish())).toMatchObject({
      problem: { detail: 'Validation failed; cf_area: It is not valid' },
    });
  });
});

function refusal(status: number, field: string, code: string): LabFault {
  const errors = [{ field, message: 'It is not valid', code }];
  return { status, body: { description: 'Validation failed', errors } };
}
