import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import type { CrmWriter } from '#core/ports/crm-writer.ts';
import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { labEspo } from '#test/support/crm/lab-espo.ts';
import { labSuite } from '#test/support/crm/lab-suite.ts';

import { CallInCrm } from './crm-adapter.contract.ts';

interface Lab {
  readonly crm: ConstructorParameters<typeof CallInCrm>[0] & { readonly writer: CrmWriter };
  readonly person: CrmRecordRef;
  readonly company: CrmRecordRef;
  /** What the call is about: module and id. */
  readonly parent: () => readonly unknown[];
  readonly stop: () => Promise<void>;
}

async function espo(): Promise<Lab> {
  const { server, data, crm } = await labEspo();
  return {
    crm,
    person: { type: 'contact', id: '65f0a1b2c3d4e5f60' },
    company: { type: 'company', id: '65f0a1b2c3d4e5f71' },
    parent: () => {
      const [call] = data.calls.values();
      return [call?.parentType, call?.parentId].map((part) => part ?? '');
    },
    stop: () => server.down(),
  };
}

async function suite(): Promise<Lab> {
  const { server, data, crm } = await labSuite();
  return {
    crm,
    person: { type: 'lead', id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000021' },
    company: { type: 'company', id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000011' },
    parent: () => {
      const { parent_type: type, parent_id: id } = data.of('Calls')[0]?.attributes ?? {};
      return [type, id].map((part) => part ?? '');
    },
    stop: () => server.down(),
  };
}

describe.each([
  ['EspoCRM', espo, 'Account'],
  ['SuiteCRM', suite, 'Accounts'],
] as const)('what a call in %s is about', (_name, start, module) => {
  let lab: Lab;
  let call: CallInCrm;
  let sender: CrmSender;

  beforeEach(async () => {
    lab = await start();
    call = new CallInCrm(lab.crm);
    sender = new CrmSender(lab.crm.writer);
    await call.send(aBegin(1));
    await call.send(aFinish(1));
  });

  afterEach(() => lab.stop());

  const link = (record: CrmRecordRef, on: boolean) => {
    const write = { step: 'link', call: aCrmCall(1), record, on } as const;
    return {
      write,
      sent: () => sender.send(write, call.context()),
      found: () => sender.find(write, call.context()),
    };
  };

  it('is a company that is linked, until it is taken back', async () => {
    expect(await link(lab.company, true).found()).toEqual({ ok: true, value: undefined });
    expect(await link(lab.company, true).sent()).toMatchObject({ ok: true });
    expect(lab.parent()).toEqual([module, lab.company.id]);
    expect(await link(lab.company, true).found()).toMatchObject({ ok: true, value: { record: lab.company } });
    expect(await link(lab.company, false).sent()).toMatchObject({ ok: true });
    expect(lab.parent()).toEqual(['', '']);
    expect(await link(lab.company, false).found()).toMatchObject({ ok: true, value: {} });
  });

  it('is one thing: of a second it is said that there is no place', async () => {
    await link(lab.company, true).sent();
    const second = link({ type: 'opportunity', id: 'a1' }, true);
    expect(await second.sent()).toMatchObject({ ok: false, problem: { problem: 'not-offered' } });
    expect(lab.parent()).toEqual([module, lab.company.id]);
    expect(await link({ type: 'ticket', id: 'a2' }, true).sent()).toMatchObject({
      ok: false,
      problem: { problem: 'not-offered' },
    });
  });

  it('stays while people are added', async () => {
    await link(lab.company, true).sent();
    expect(await link(lab.person, true).sent()).toMatchObject({ ok: true });
    expect(await link(lab.person, true).found()).toMatchObject({ ok: true, value: { record: lab.person } });
    expect(lab.parent()).toEqual([module, lab.company.id]);
  });

  it('is what was found out only after the call had begun', async () => {
    const other = await start();
    const late = new CallInCrm(other.crm);
    const unknown = aCrmCall(1, { number: '+12025550199' });
    expect(await late.send(aBegin(1, { call: unknown }))).toMatchObject({ ok: true });
    expect(other.parent()).toEqual(['', '']);
    const record = other.company;
    expect(await late.send(aFinish(1, { call: { ...unknown, record } }))).toMatchObject({ ok: true });
    expect(other.parent()).toEqual([module, record.id]);
    await other.stop();
  });
});
