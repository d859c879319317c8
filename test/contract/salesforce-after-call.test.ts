import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CrmExtraOf } from '#shared/domain/crm-write.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { labOrg } from '#test/support/crm/lab-org.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { CallInCrm } from './crm-adapter.contract.ts';

const MINA_ID = '003AA0000000412AAA';
const JONAS = { type: 'contact', id: '003AA0000000413AAA' } as const;
const WEBER = { type: 'account', id: '001AA0000000031AAA' } as const;
const DESKS = { type: 'opportunity', id: '006AA0000000055AAA' } as const;
const ADA = { type: 'lead', id: '00QAA0000000077AAA' } as const;
const KNOWN = { call: aCrmCall(1, { number: '+12025550143', record: { type: 'contact', id: MINA_ID } }) };
const OFFER = { id: 'offer', text: 'Wants an offer' } as const;

describe('after a call, Salesforce', () => {
  let lab: Awaited<ReturnType<typeof labOrg>>;
  let call: CallInCrm;
  let sender: CrmSender;

  beforeEach(async () => {
    lab = await labOrg();
    call = new CallInCrm(lab.crm);
    sender = new CrmSender(lab.crm.writer);
  });

  afterEach(() => lab.org.down().catch(() => undefined));

  const tasks = () => lab.org.data.tasks.map(({ fields }) => fields);
  const link = (record: CrmExtraOf<'link'>['record'], on = true) =>
    sender.send({ step: 'link', ...KNOWN, record, on }, call.context());

  it('gets a promised call as an open task with a reminder, in the documented shape', async () => {
    await call.send(aFinish(1, KNOWN));
    await sender.send(aPromise(1, KNOWN), call.context());
    expect(lab.org.asked('POST', '/sobjects/Task').at(-1)).toEqual({
      Subject: 'Call Mina Okafor back',
      Priority: 'Normal',
      ActivityDate: '2036-11-27',
      IsReminderSet: true,
      ReminderDateTime: '2036-11-27T09:15:00.000Z',
      OwnerId: '005AA000000001AAAA',
      Description: `Mina Okafor, +12025550143\nOffer for 40 desks\n\n(Hookswitch ${callIdOf(801)})`,
      WhoId: MINA_ID,
      CallObject: callIdOf(801),
    });
  });

  it('has how the call ended where the agent took the result back', async () => {
    await call.send(aFinish(1, { ...KNOWN, disposition: OFFER }));
    await call.send({ ...aNote(1), ...KNOWN, result: 'answered' });
    expect(tasks()).toMatchObject([{ CallDisposition: 'Answered' }]);
  });

  it('keeps the result in the text where the org hides the fields of calls, and finds promises by it', async () => {
    lab.org.data.hidesCallFields = true;
    await call.send(aFinish(1, { ...KNOWN, disposition: OFFER }));
    expect(tasks()).toMatchObject([{ Description: `Wants an offer\n\n(Hookswitch ${callIdOf(1)})` }]);
    const later = lab.open();
    const note = { ...aNote(1, 'Forty desks'), ...KNOWN, disposition: OFFER } as const;
    expect(await later.writer?.send(note, call.context())).toMatchObject({ ok: true });
    expect(tasks()).toMatchObject([
      { Description: `Wants an offer\n\nForty desks\n\n(Hookswitch ${callIdOf(1)})` },
    ]);
    await sender.send(aPromise(1, KNOWN), call.context());
    expect(await sender.find(aPromise(1, KNOWN), call.context())).toMatchObject({
      ok: true,
      value: { id: lab.org.data.tasks[1]?.id },
    });
  });

  it('relates a task to more contacts where the org shares activities, once', async () => {
    lab.org.data.sharesActivities = true;
    await call.send(aFinish(1, KNOWN));
    expect(await link(JONAS)).toMatchObject({ ok: true, value: { record: JONAS } });
    expect(lab.org.asked('POST', '/sobjects/TaskRelation')).toEqual([
      { TaskId: lab.org.data.tasks[0]?.id, RelationId: JONAS.id, IsWhat: false },
    ]);
    const write = { step: 'link', ...KNOWN, record: JONAS, on: true } as const;
    expect(await sender.find(write, call.context())).toMatchObject({ ok: true, value: { record: JONAS } });
    expect(await link(JONAS, false)).toMatchObject({ ok: true });
    expect(await sender.find(write, call.context())).toEqual({ ok: true, value: undefined });
    expect(tasks()).toMatchObject([{ WhoId: MINA_ID }]);
  });

  it.each([
    ['a second contact where the org shares no activities', JONAS],
    ['a lead beside a contact', ADA],
    ['a second thing that it was about', DESKS],
  ])('says that it has no place for %s', async (_what, record) => {
    await call.send(aFinish(1, KNOWN));
    await link(WEBER);
    const before = tasks();
    expect(await link(record)).toMatchObject({ ok: false, problem: { problem: 'not-offered' } });
    expect(tasks()).toEqual(before);
  });
});
