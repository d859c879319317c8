import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CrmSender } from '#core/crm/crm-sender.ts';
import type { CrmExtraOf } from '#shared/domain/crm-write.ts';
import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';

import { CallInCrm } from './crm-adapter.contract.ts';

type Lab = Awaited<ReturnType<typeof labPortal>>;

const MINA = { type: 'contact', id: '412' } as const;
const SEVEN = '00000000-0000-4000-8000-000000000077';
const KNOWN = { call: aCrmCall(1, { number: '+12025550143', record: MINA }) };
const PROMISE: CrmExtraOf<'follow-up'> = {
  step: 'follow-up',
  ...KNOWN,
  followUpId: SEVEN,
  dueAt: Date.UTC(2026, 10, 27, 8),
  name: 'Mina Okafor',
  text: 'Offer for 40 desks',
};

describe('after a call, Bitrix24', () => {
  let lab: Lab;
  let call: CallInCrm;
  let sender: CrmSender;

  beforeEach(async () => {
    lab = await labPortal();
    call = new CallInCrm(lab.crm);
    sender = new CrmSender(lab.crm.writer);
    await call.send(aBegin(1, KNOWN));
    await call.send(aFinish(1, KNOWN));
  });

  afterEach(() => lab.portal.down().catch(() => undefined));

  it('gets a promised call as a to-do on the record, in the documented shape', async () => {
    expect(await sender.send(PROMISE, call.context())).toMatchObject({ ok: true });
    expect(lab.portal.asked('crm.activity.todo.add')).toEqual([
      {
        ownerTypeId: 3,
        ownerId: 412,
        deadline: '2026-11-27T08:00:00+00:00',
        description: `Mina Okafor, +12025550143\nOffer for 40 desks\n(Hookswitch ${SEVEN})`,
        responsibleId: 7,
      },
    ]);
  });

  it('is asked first whether a promise whose answer was lost is there', async () => {
    expect(await sender.find(PROMISE, call.context({ attempts: 1 }))).toEqual({ ok: true, value: undefined });
    lab.portal.faults.push('lost');
    expect(await sender.send(PROMISE, call.context())).toMatchObject({ ok: false });
    expect(await sender.find(PROMISE, call.context({ attempts: 2 }))).toMatchObject({
      ok: true,
      value: { record: MINA },
    });
    expect(lab.portal.data.todos).toHaveLength(1);
  });

  it('shows a call in a further record, and not any more', async () => {
    const further = { type: 'contact', id: '415' } as const;
    const link = { step: 'link', ...KNOWN, record: further, on: true } as const;
    expect(await sender.send(link, call.context())).toMatchObject({ ok: true });
    expect([...(lab.portal.data.rows[0]?.bindings ?? [])]).toEqual(['3:412', '3:415']);
    expect(await sender.find(link, call.context())).toMatchObject({ ok: true, value: { record: further } });
    expect(await sender.send({ ...link, on: false }, call.context())).toMatchObject({ ok: true });
    expect([...(lab.portal.data.rows[0]?.bindings ?? [])]).toEqual(['3:412']);
    expect(await sender.find({ ...link, on: false }, call.context())).toMatchObject({
      ok: true,
      value: { record: further },
    });
  });

  it('says that there is no record where none was found for the call', async () => {
    const other = new CallInCrm(lab.crm);
    await other.send(aBegin(2));
    await other.send(aFinish(2));
    const nobody = { ...PROMISE, call: aCrmCall(2) };
    expect(await sender.send(nobody, other.context())).toMatchObject({
      ok: false,
      problem: { problem: 'no-record' },
    });
  });

  it('takes no steps that it has no place for', async () => {
    const post = { step: 'post', eventId: SEVEN, url: 'https://a.example/', body: '', at: 0 } as const;
    expect(await sender.send(post, call.context())).toMatchObject({
      ok: false,
      problem: { problem: 'not-offered' },
    });
  });
});
