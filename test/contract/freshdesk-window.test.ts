import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { labFreshdesk } from '#test/support/crm/lab-freshdesk.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { AGENT_ID, MINA } from '../lab/crm/freshdesk/freshdesk-data.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

const OF_MINA = aCrmCall(1, { number: '+12025550143', record: { type: 'contact', id: String(MINA) } });

describe('Freshdesk’s own window for calls', () => {
  let lab: Awaited<ReturnType<typeof labFreshdesk>>;

  beforeEach(async () => {
    lab = await labFreshdesk({ access: { usesScreenPop: true, usesOpenTicket: false } });
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const popped = () => lab.server.lab.asked('POST', '/cti/pop').map(({ json }) => json);

  it('opens for the contact, or for the number where there is none', async () => {
    await new CallInCrm(lab.crm).send(aBegin(1, { call: OF_MINA }));
    await new CallInCrm(lab.crm).send(aBegin(2));
    expect(popped()).toEqual([
      { requester_id: MINA, responder_id: AGENT_ID, call_reference_id: callIdOf(1) },
      { requester_phone: '+493012345678', responder_id: AGENT_ID, call_reference_id: callIdOf(2) },
    ]);
  });

  it('does not open for a call that is over', async () => {
    await new CallInCrm(lab.crm).send(aBegin(1, { call: OF_MINA }), { isLate: true });
    expect(popped()).toEqual([]);
  });

  it('has made a ticket at once for an agent who is not there: the call goes into it', async () => {
    lab.server.pops.isAgentOnline = false;
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin(1, { call: OF_MINA }));
    await call.send(aFinish(1, { call: OF_MINA }));
    const [ticket, ...others] = lab.server.data.tickets;
    expect(others).toEqual([]);
    expect(lab.server.data.notesOf(ticket?.id ?? 0)[0]?.body).toContain('Talked for 1:04');
  });

  it('is filed by the agent in a ticket that was there: the call goes into that', async () => {
    const ticket = lab.server.data.addTicket({ requester_id: MINA, status: 5 });
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin(1, { call: OF_MINA }));
    lab.server.pops.file(callIdOf(1), ticket.id);
    expect(await call.send(aFinish(1, { call: OF_MINA }))).toMatchObject({
      value: { id: String(ticket.id) },
    });
    expect(lab.server.data.tickets).toHaveLength(1);
  });

  it('files the last call when the next one opens before it was: each call has one ticket', async () => {
    const first = new CallInCrm(lab.crm);
    const second = new CallInCrm(lab.crm);
    await first.send(aBegin(1, { call: OF_MINA }));
    await second.send(aBegin(2));
    await first.send(aFinish(1, { call: OF_MINA }));
    expect(lab.server.pops.open).toBe(callIdOf(2));
    expect(lab.server.data.tickets).toMatchObject([{ requester_id: MINA, subject: 'Phone call' }]);
    expect(lab.server.data.notes).toHaveLength(1);
  });

  it('keeps the ticket of a call that a colleague passed on: the phone system calls it the same', async () => {
    const passedOn = { ...OF_MINA, reference: '1764000000.42' };
    await new CallInCrm(lab.crm).send(aBegin(1, { call: passedOn }));
    const ticket = lab.server.data.addTicket({ requester_id: MINA });
    lab.server.pops.file('1764000000.42', ticket.id);
    const second = new CallInCrm(lab.crm);
    await second.send(aBegin(2, { call: { ...passedOn, callId: callIdOf(2) } }));
    const finish = aFinish(2, { call: { ...OF_MINA, callId: callIdOf(2) } });
    expect(await second.send(finish)).toMatchObject({ value: { id: String(ticket.id) } });
    expect(lab.server.data.tickets).toHaveLength(1);
  });

  it('was not filed by the end of wrap-up: the call is a ticket all the same', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin(1, { call: OF_MINA }));
    await call.send(aFinish(1, { call: OF_MINA }));
    expect(lab.server.data.tickets).toMatchObject([{ subject: 'Call from +12025550143' }]);
  });

  it('is not switched on for most accounts: calls are written without', async () => {
    lab.server.hasScreenPop = false;
    const call = new CallInCrm(lab.crm);
    expect(await call.send(aBegin(1, { call: OF_MINA }))).toMatchObject({ ok: true, value: { id: '' } });
    await call.send(aFinish(1, { call: OF_MINA }));
    expect(lab.server.lab.asked('GET', '/cti/details')).toEqual([]);
    expect(lab.server.data.tickets).toHaveLength(1);
  });
});
