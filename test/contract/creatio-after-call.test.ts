import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CrmSender } from '#core/crm/crm-sender.ts';
import { aBegin, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { labCreatio } from '#test/support/crm/lab-creatio.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { MARTA_ID, MINA_ID, NOBODY, WEBER_ID } from '../lab/crm/creatio/creatio-data.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

const KNOWN = { call: aCrmCall(1, { number: '+12025550143', record: { type: 'contact', id: MINA_ID } }) };
const OTHER = { id: 'other', text: "Won't say" } as const;
const OFFER = { id: 'offer', text: 'Wants an offer' } as const;
const ANSWERED = '7f0c1c52-0000-4000-8000-000000000071';

describe('after a call, Creatio', () => {
  let lab: Awaited<ReturnType<typeof labCreatio>>;
  let call: CallInCrm;
  let sender: CrmSender;

  beforeEach(async () => {
    lab = await labCreatio({ access: { results: { answered: ANSWERED } } });
    call = new CallInCrm(lab.crm);
    sender = new CrmSender(lab.crm.writer);
    await call.send(aBegin(1, KNOWN));
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const row = () => lab.server.data.calls[0];

  it('has a result that its dictionary does not know above the note, and how the call ended in its column', async () => {
    await call.send(aFinish(1, { ...KNOWN, disposition: OTHER }));
    expect(row()).toMatchObject({ ResultId: ANSWERED, Notes: OTHER.text, Comment: OTHER.text });
    await call.send({ ...aNote(1, 'Forty desks'), ...KNOWN, disposition: OTHER, result: 'answered' });
    expect(row()).toMatchObject({ ResultId: ANSWERED, Notes: `${OTHER.text}\n\nForty desks` });
  });

  it('has the row of a result with a quote in its name', async () => {
    const wont = { Id: '7f0c1c52-0000-4000-8000-000000000063', Name: OTHER.text };
    lab.server.data.results = [...lab.server.data.results, wont];
    await call.send(aFinish(1, { ...KNOWN, disposition: OTHER }));
    expect(row()).toMatchObject({ ResultId: wont.Id, Notes: '' });
  });

  it('has how the call ended where the agent took the result back', async () => {
    await call.send(aFinish(1, { ...KNOWN, disposition: OFFER }));
    expect(row()?.['ResultId']).not.toBe(ANSWERED);
    await call.send({ ...aNote(1), ...KNOWN, result: 'answered' });
    expect(row()).toMatchObject({ ResultId: ANSWERED, Notes: 'Asked for invoice 17' });
  });

  it('waits with a result when its dictionary cannot be asked, and has written nothing', async () => {
    lab.server.lab.faults.push({ path: 'ActivityResult', fault: 'html' });
    expect(await call.send(aFinish(1, { ...KNOWN, disposition: OFFER }))).toMatchObject({
      ok: false,
      problem: { problem: 'not-reachable' },
    });
    expect(row()?.['EndDate']).toBeUndefined();
  });

  it('gets a promised call as an activity, in the documented shape', async () => {
    await call.send(aFinish(1, KNOWN));
    await sender.send(aPromise(1, KNOWN), call.context());
    expect(lab.server.data.activities).toMatchObject([
      {
        Id: callIdOf(801),
        Title: 'Call Mina Okafor back',
        StartDate: '2036-11-27T09:15:00Z',
        DueDate: '2036-11-27T09:30:00Z',
        RemindToOwner: true,
        RemindToOwnerDate: '2036-11-27T09:15:00Z',
        ContactId: MINA_ID,
        Notes: `Mina Okafor, +12025550143\nOffer for 40 desks\n\n(Hookswitch ${callIdOf(801)})`,
      },
    ]);
    expect(await sender.send(aPromise(1, KNOWN), call.context())).toMatchObject({ ok: true });
    expect(lab.server.data.activities).toHaveLength(1);
  });

  it('finds a promise by its text where a Creatio takes no ids of ours', async () => {
    lab.server.data.takesIds = false;
    await sender.send(aPromise(1, KNOWN), call.context());
    const [activity] = lab.server.data.activities;
    expect(activity?.Id).not.toBe(callIdOf(801));
    expect(await sender.find(aPromise(1, KNOWN), call.context())).toMatchObject({
      ok: true,
      value: { id: activity?.Id },
    });
  });

  it('says that it has no place for a second contact, and takes only away what is there', async () => {
    await call.send(aFinish(1, KNOWN));
    const link = { step: 'link', ...KNOWN, record: { type: 'contact', id: MARTA_ID }, on: true } as const;
    expect(await sender.send(link, call.context())).toMatchObject({
      ok: false,
      problem: { problem: 'not-offered' },
    });
    expect(await sender.send({ ...link, on: false }, call.context())).toMatchObject({ ok: true });
    expect(row()).toMatchObject({ ContactId: MINA_ID, AccountId: NOBODY });
    const account = { ...link, record: { type: 'account', id: WEBER_ID.toUpperCase() } } as const;
    expect(await sender.send(account, call.context())).toMatchObject({ ok: true });
    expect(row()).toMatchObject({ ContactId: MINA_ID, AccountId: WEBER_ID.toUpperCase() });
  });
});
