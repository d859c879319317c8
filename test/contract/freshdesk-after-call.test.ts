import { afterEach, describe, expect, it } from 'vitest';

import type { FreshdeskAccess } from '#adapters/crm/freshdesk/open-freshdesk.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { aBegin, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { labFreshdesk } from '#test/support/crm/lab-freshdesk.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { MARTA, MINA } from '../lab/crm/freshdesk/freshdesk-data.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

const KNOWN = { call: aCrmCall(1, { number: '+12025550143' }) };
const OFFER = { id: 'offer', text: 'Wants an offer' } as const;
const BACK = { id: 'back', text: 'Calls back' } as const;
const FIELD = { result: { field: 'cf_call_result' } } as const;

describe('after a call, Freshdesk', () => {
  let stop: () => Promise<void> = () => Promise.resolve();

  afterEach(() => stop().catch(() => undefined));

  const start = async (access: Partial<FreshdeskAccess> = {}) => {
    const lab = await labFreshdesk({ access: { entersTime: false, ...access } });
    stop = () => lab.server.lab.down();
    const call = new CallInCrm(lab.crm);
    const sender = new CrmSender(lab.crm.writer);
    return { ...lab, call, sender, data: lab.server.data };
  };
  const logged = async (access: Partial<FreshdeskAccess> = {}) => {
    const lab = await start(access);
    await lab.call.send(aBegin(1, KNOWN));
    await lab.call.send(aFinish(1, { ...KNOWN, disposition: OFFER }));
    return lab;
  };

  it('has no place for a result unless its administrator gives it one', async () => {
    const { crm, data } = await logged();
    expect(crm.capabilities.dispositions).toBe(false);
    expect(data.tickets).toMatchObject([{ tags: ['hookswitch'], custom_fields: { cf_call_result: null } }]);
  });

  it('has the result as a tag, which takes the place of the one before and of no other', async () => {
    const { call, data } = await start({ result: 'tag' });
    data.addTicket({ requester_id: MINA, tags: ['vip', 'call: Wrong number'] });
    await call.send(aBegin(1, KNOWN));
    await call.send(aFinish(1, { ...KNOWN, disposition: OFFER }));
    expect(data.tickets).toMatchObject([{ tags: ['vip', 'call: Wants an offer'] }]);
    await call.send({ ...aNote(1, 'Later'), ...KNOWN, disposition: BACK });
    expect(data.tickets).toMatchObject([{ tags: ['vip', 'call: Calls back'] }]);
    await call.send({ ...aNote(1, 'Later still'), ...KNOWN });
    expect(data.tickets).toMatchObject([{ tags: ['vip', 'call: Calls back'] }]);
  });

  it('gets no empty note where only a result was picked, and the note when there is one', async () => {
    const { call, data } = await logged(FIELD);
    await call.send({ ...aNote(1, ''), ...KNOWN, disposition: BACK });
    expect([data.notes.length, data.tickets[0]?.custom_fields['cf_call_result']]).toEqual([0, 'Calls back']);
    for (const text of ['Forty', 'Forty desks'])
      await call.send({ ...aNote(1, text), ...KNOWN, disposition: BACK });
    expect(data.notes).toMatchObject([{ body: expect.stringContaining('Forty desks') as unknown }]);
  });

  it.each(['lost', 'html'] as const)(
    'is not done with a call whose result did not get there (%s), and logs it once',
    async (fault) => {
      const { server, call, data } = await start(FIELD);
      const write = aFinish(1, { ...KNOWN, disposition: OFFER });
      await call.send(aBegin(1, KNOWN));
      server.lab.faults.push({ method: 'PUT', fault });
      expect(await call.send(write)).toMatchObject({ ok: false, problem: { problem: 'no-answer' } });
      const found = await call.find(write);
      expect(found.ok && found.value !== undefined).toBe(fault === 'lost');
      expect(await call.send(write, { attempts: 1 })).toMatchObject({ ok: true });
      expect(data.tickets).toMatchObject([{ custom_fields: { cf_call_result: 'Wants an offer' } }]);
    },
  );

  it('says which field it does not know', async () => {
    const { call, data } = await start({ result: { field: 'cf_outcome' } });
    await call.send(aBegin(1, KNOWN));
    expect(await call.send(aFinish(1, { ...KNOWN, disposition: OFFER }))).toMatchObject({
      ok: false,
      problem: { problem: 'refused', detail: expect.stringContaining('cf_outcome') as unknown },
    });
    expect(data.tickets).toHaveLength(1);
  });

  it('gets a promised call as a private note in the ticket of the call, once', async () => {
    const { call, sender, data, server } = await logged();
    server.lab.faults.push({ method: 'write', fault: 'lost' });
    expect(await sender.send(aPromise(1, KNOWN), call.context())).toMatchObject({ ok: false });
    const found = await sender.find(aPromise(1, KNOWN), call.context({ attempts: 1 }));
    expect(found).toMatchObject({ ok: true, value: { id: String(data.notes[0]?.id) } });
    expect(data.notes).toHaveLength(1);
    expect(data.notes[0]).toMatchObject({ private: true, ticket_id: data.tickets[0]?.id });
    expect(data.notes[0]?.body).toContain('Promised for Nov 27, 2036');
    expect(data.notes[0]?.body).toContain(
      `Mina Okafor, +12025550143<br>Offer for 40 desks<br><br>(Hookswitch ${callIdOf(801)})`,
    );
  });

  it('opens a ticket without a due date for a promise whose time is over', async () => {
    const { call, sender, data } = await logged({ promise: 'ticket' });
    const late = aPromise(1, { ...KNOWN, dueAt: Date.UTC(2026, 10, 26) });
    expect(await sender.send(late, call.context())).toMatchObject({
      ok: true,
      value: { record: { type: 'ticket' } },
    });
    expect(data.tickets[1]).toMatchObject({
      subject: 'Call Mina Okafor back',
      due_by: null,
      requester_id: MINA,
    });
  });

  it('says in a further ticket where the call is written down, and that it has no place for further contacts', async () => {
    const { call, sender, data } = await logged();
    const further = data.addTicket({ requester_id: MARTA });
    const link = {
      step: 'link',
      ...KNOWN,
      record: { type: 'ticket', id: String(further.id) },
      on: true,
    } as const;
    expect(await sender.send(link, call.context())).toMatchObject({ ok: true });
    expect(data.notesOf(further.id)).toMatchObject([
      {
        private: true,
        body: expect.stringContaining(`Written down in ticket ${data.tickets[0]?.id ?? 0}`) as unknown,
      },
    ]);
    const contact = { type: 'contact', id: String(MARTA) } as const;
    expect(await sender.send({ ...link, record: contact }, call.context())).toMatchObject({
      ok: false,
      problem: { problem: 'not-offered' },
    });
  });
});
