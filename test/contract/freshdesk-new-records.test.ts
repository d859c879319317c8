import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CreateWrite } from '#adapters/crm/new-record/guarded-creator.ts';
import { aBegin, aCrmCall, aCreate, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { labFreshdesk } from '#test/support/crm/lab-freshdesk.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { AGENT_ID, MINA } from '../lab/crm/freshdesk/freshdesk-data.ts';

const NOTHING_BEFORE = { receipts: {}, isLate: false, attempts: 0 };
const STRANGER = '+12025550177';
const MARK = `(Hookswitch ${callIdOf(701)})`;

/** A field with its choices, by their words. */
function wanted(name: string, label: string, choices: Readonly<Record<string, string>>) {
  const list = Object.entries(choices).map(([words, value]) => ({ value, label: words }));
  return { name, label, choices: list };
}

describe('a new record in Freshdesk', () => {
  let lab: Awaited<ReturnType<typeof labFreshdesk>>;

  beforeEach(async () => {
    lab = await labFreshdesk({ access: { choice: { status: 'closed', type: 'Question' } } });
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const creator = () => {
    const create = lab.crm.writer.extras?.create;
    if (create === undefined) throw new Error('makes none');
    return create;
  };
  const create = (write: CreateWrite) => creator().send(write, NOTHING_BEFORE);
  const stranger = (fields: Parameters<typeof aCreate>[1] = {}) => aCreate(1, fields, { number: STRANGER });
  const sentTo = (path: string) => lab.server.lab.asked('POST', path).map(({ json }) => json);

  it('is a contact with the number, the company in its text', async () => {
    await create(stranger());
    expect(sentTo('/contacts')).toEqual([
      {
        name: 'Jonas Weber',
        phone: STRANGER,
        email: 'jonas@weber.example',
        description: `Nordvik\nSupport\n\n${MARK}`,
      },
    ]);
  });

  it('is not made where somebody has the number: Freshdesk is asked first', async () => {
    expect(await create(aCreate(1, {}, { number: '+12025550143' }))).toMatchObject({
      ok: false,
      problem: { problem: 'duplicate', others: [{ type: 'contact', id: String(MINA), name: 'Mina Okafor' }] },
    });
    expect(sentTo('/contacts')).toEqual([]);
  });

  it('is found again by its mark among those who share the number', async () => {
    lab.server.data.addContact('Nora Vik', STRANGER, { description: 'Reception' });
    expect(await creator().find(stranger(), NOTHING_BEFORE)).toEqual({ ok: true, value: undefined });
    const made = await create({ ...stranger(), anyway: true });
    const id = made.ok ? made.value.id : '';
    expect(await creator().find(stranger(), NOTHING_BEFORE)).toEqual({
      ok: true,
      value: { id, record: { type: 'contact', id } },
    });
    const other = { ...stranger(), newId: callIdOf(702) };
    expect(await creator().find(other, NOTHING_BEFORE)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    { why: 'by the id that Freshdesk names', fault: undefined },
    { why: 'by the number, where it names none', fault: { status: 409, body: { message: 'Conflict' } } },
  ])('that is there already says whose it is, $why', async ({ fault }) => {
    const other = lab.server.data.addContact('Nora Vik', STRANGER, { email: 'jonas@weber.example' });
    if (fault !== undefined) lab.server.lab.faults.push({ method: 'POST', path: '/contacts', fault });
    expect(await create({ ...stranger(), anyway: true })).toMatchObject({
      problem: {
        problem: 'duplicate',
        others: [{ type: 'contact', id: String(other.id), name: 'Nora Vik' }],
      },
    });
  });

  it('says in words which fields the account insists on', async () => {
    lab.server.data.insistsOn.contacts = ['cf_customer_number'];
    lab.server.data.insistsOn.tickets = ['cf_reason', 'group_id'];
    const refused = [await create(stranger()), await create(stranger({ kind: 'ticket' }))];
    expect(refused).toMatchObject([
      {
        problem: {
          problem: 'refused',
          wants: [wanted('cf_customer_number', 'customer number?', { Retail: 'Retail', Trade: 'Trade' })],
        },
      },
      { problem: { problem: 'refused', wants: [wanted('cf_reason', 'reason?', { Repair: 'r' })] } },
    ]);
    const reason = { name: 'cf_reason', label: '', value: 'r' };
    const group = { name: 'group_id', label: '', value: '32' };
    expect(await create(stranger({ kind: 'ticket', extra: [reason] }))).toMatchObject({
      problem: { wants: [wanted('group_id', 'Group', { Billing: '31', Workshop: '32' })] },
    });
    expect(await create(stranger({ kind: 'ticket', extra: [reason, group] }))).toMatchObject({ ok: true });
    expect(sentTo('/tickets').at(-1)).toMatchObject({ group_id: 32, custom_fields: { cf_reason: 'r' } });
  });

  it('may be an open ticket, about the caller by name and number, of the account’s type', async () => {
    await create(stranger({ kind: 'ticket', note: 'Printer <3\nAgain' }));
    expect(sentTo('/tickets')).toEqual([
      {
        subject: 'Printer <3',
        description: `Call from ${STRANGER}<br>Nordvik<br>Printer &lt;3<br>Again<br><br>${MARK}`,
        phone: STRANGER,
        name: 'Jonas Weber',
        email: 'jonas@weber.example',
        status: 2,
        priority: 1,
        source: 3,
        responder_id: AGENT_ID,
        tags: ['hookswitch'],
        type: 'Question',
      },
    ]);
    await create(aCreate(2, { kind: 'ticket', note: '' }, { number: '+12025550143' }));
    expect(sentTo('/tickets').at(-1)).toMatchObject({ requester_id: MINA });
    expect(sentTo('/tickets').at(-1)).not.toHaveProperty('phone');
  });

  it('as a ticket takes the call: there is no second one, whatever Freshdesk filed', async () => {
    await lab.server.lab.down();
    lab = await labFreshdesk({ access: { usesOpenTicket: false, usesScreenPop: true } });
    lab.server.pops.isAgentOnline = false;
    const call = aCrmCall(1, { number: STRANGER });
    const begun = await lab.crm.writer.send({ ...aBegin(1), call }, NOTHING_BEFORE);
    const made = await create(aCreate(1, { kind: 'ticket' }, call));
    if (!begun.ok || !made.ok) throw new Error('not made');
    const context = { ...NOTHING_BEFORE, receipts: { begin: begun.value, create: made.value } };
    const finish = await lab.crm.writer.send(aFinish(1, { call }), context);
    if (!finish.ok) throw new Error('not written');
    await lab.crm.writer.send(
      { ...aNote(1), call },
      { ...context, receipts: { ...context.receipts, finish: finish.value } },
    );
    const { data } = lab.server;
    const filed = data.tickets.find(({ id }) => String(id) !== made.value.id);
    expect([data.tickets.length, data.notesOf(filed?.id ?? 0)]).toEqual([2, []]);
    expect(data.notes.map(({ ticket_id }) => String(ticket_id))).toEqual([made.value.id, made.value.id]);
    expect(data.times.map(({ ticket_id }) => String(ticket_id))).toEqual([made.value.id]);
  });

  it('of a number that somebody got meanwhile is their ticket', async () => {
    const owner = lab.server.data.addContact('Nora Vik', STRANGER);
    lab.server.lab.faults.push(
      { path: 'search/contacts', fault: { status: 200, body: { results: [] } } },
      { method: 'GET', path: '/contacts', fault: { status: 200, body: [] } },
      { method: 'GET', path: '/contacts', fault: { status: 200, body: [] } },
      { method: 'POST', path: '/tickets', fault: { status: 409, body: {} } },
    );
    expect(await create(stranger({ kind: 'ticket' }))).toMatchObject({ ok: true });
    expect(lab.server.data.tickets).toMatchObject([{ requester_id: owner.id }]);
  });
});
