import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Match } from '#shared/domain/match.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { labCreatio, type LabCreatioOptions } from '#test/support/crm/lab-creatio.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { MINA_ID, MARTA_ID, WEBER_ID } from '../lab/crm/creatio/creatio-data.ts';
import type { LabFault } from '../lab/crm/server/lab-exchange.ts';
import { CallInCrm, recordContextOf } from './crm-adapter.contract.ts';

type Lab = Awaited<ReturnType<typeof labCreatio>>;

const MARTA = { type: 'contact', id: MARTA_ID } as const;

describe('Creatio', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labCreatio();
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const restart = async (options: LabCreatioOptions) => {
    await lab.server.lab.down();
    lab = await labCreatio(options);
  };
  const find = (number: string) =>
    Promise.resolve(lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal));
  const paths = () => lab.server.lab.requests.map(({ method, path }) => `${method} ${path}`);

  it('gets a call in the documented shape', async () => {
    const call = new CallInCrm(lab.crm);
    const write = { call: aCrmCall(1, { record: MARTA }) };
    for (const step of [
      aBegin(1, write),
      aFinish(1, write),
      { ...aNote(1, 'Invoice 17\n\nagain'), ...write },
    ])
      await call.send(step);
    expect(lab.server.lab.asked('POST', '/odata/Call').map(({ json }) => json)).toEqual([
      {
        Caption: '+493012345678',
        IntegrationId: callIdOf(1),
        CallerId: '+493012345678',
        StartDate: '2026-11-26T09:15:00Z',
        DirectionId: '1d96a65f-2131-4916-8825-2d142b1000b2',
        ContactId: MARTA_ID,
        AccountId: WEBER_ID,
      },
    ]);
    const changes = lab.server.lab.asked('PATCH');
    expect(changes.map(({ json }) => json)).toEqual([
      {
        EndDate: '2026-11-26T09:16:10Z',
        Duration: 70,
        BeforeConnectionTime: 6,
        TalkTime: 64,
      },
      { Notes: 'Invoice 17\n\nagain', Comment: 'Invoice 17 again' },
    ]);
    expect(changes[0]?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8; IEEE754Compatible=true',
      'user-agent': 'Hookswitch/test',
      forceusesession: 'true',
      bpmcsrf: expect.stringMatching(/==$/) as string,
    });
  });

  it('writes an outgoing call to the one who was called, with the result that the administrator set', async () => {
    const answered = '00000000-0000-4000-8000-0000000000aa';
    await restart({ access: { results: { answered } } });
    const call = new CallInCrm(lab.crm);
    const write = { call: aCrmCall(1, { direction: 'outgoing', number: '+493023125118' }) };
    await call.send(aBegin(1, write));
    await call.send(aFinish(1, write));
    expect(lab.server.data.calls).toMatchObject([
      {
        CalledId: '+493023125118',
        DirectionId: '53f71b5f-7e17-4cf5-bf14-6a59212db422',
        ContactId: '7f0c1c52-0000-4000-8000-000000000003',
        ResultId: answered,
      },
    ]);
    expect(lab.server.data.calls[0]).not.toHaveProperty('CallerId');
  });

  it('links a call anew whose record the agent chose later', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    await call.send(aFinish(1, { call: aCrmCall(1, { record: { type: 'contact', id: MINA_ID } }) }));
    expect(lab.server.data.calls).toMatchObject([{ ContactId: MINA_ID }]);
  });

  it('shows a long note’s beginning in lists and keeps all of it', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    const text = 'word '.repeat(3000);
    expect(await call.send(aNote(1, text))).toMatchObject({ ok: true });
    const [row] = lab.server.data.calls;
    expect(row?.['Notes']).toBe(text.trim());
    expect(String(row?.['Comment'])).toHaveLength(250);
  });

  it('signs in once, finds out what host it is, and asks for both lists in one batch', async () => {
    const [first, other] = await Promise.all([find('+12025550143'), find('+4681234567 8')]);
    const again = await find('+12025550143');
    expect(again).toEqual(first);
    expect(other.map(({ name }) => name)).toEqual(['Marta Lindqvist']);
    expect(paths().toSorted()).toEqual([
      'GET /0/api/HealthCheck/Ping',
      'GET /api/HealthCheck/Ping',
      'POST /0/odata/$batch',
      'POST /0/odata/$batch',
      'POST /ServiceModel/AuthService.svc/Login',
    ]);
    expect(lab.server.lab.asked('POST', '$batch')[0]?.json).toEqual({
      requests: [
        expect.objectContaining({
          method: 'GET',
          url:
            "ContactCommunication?$filter=startswith(SearchNumber%2C'3410555')&$select=Id%2CNumber%2CSearchNumber" +
            '%2CContactId%2CCommunicationTypeId%2CNonActual&$expand=Contact(%24select%3DId%2CName)&$top=50',
        }),
        expect.objectContaining({ method: 'GET' }),
      ],
    });
  });

  it.each([
    { number: '+12025550143', names: ['Mina Okafor'], why: 'not who shares the last seven digits' },
    { number: '+493023125118', names: ['Jonas Weber'], why: 'stored as dialled at home' },
    { number: '+493023125000', names: ['Jonas Weber', 'Lena Weber', 'Weber & Söhne'], why: 'a switchboard' },
    { number: '+493023125777', names: [], why: 'an outdated number' },
    { number: '+493023125778', names: [], why: 'a fax' },
  ])('finds $names ($why)', async ({ number, names }) => {
    const matches = await find(number);
    expect(matches.map(({ name }) => name).toSorted()).toEqual(names);
    expect(matches.every(({ found, tookMs }) => found === 'exact' && tookMs > 0)).toBe(true);
  });

  it('looks up side by side where there are no batches, and does not try again', async () => {
    lab.server.takesBatches = false;
    expect((await find('+12025550143')).map(({ name }) => name)).toEqual(['Mina Okafor']);
    expect((await find('+493023125118')).map(({ name }) => name)).toEqual(['Jonas Weber']);
    expect(lab.server.lab.asked('POST', '$batch')).toHaveLength(1);
  });

  it.each([true, false])('looks up in what is exposed of the two (batches: %s)', async (takesBatches) => {
    lab.server.takesBatches = takesBatches;
    lab.server.hidden.add('AccountCommunication');
    expect((await find('+493023125000')).map(({ name }) => name)).toEqual(['Jonas Weber', 'Lena Weber']);
    expect(await lab.crm.test()).toEqual({
      ok: true,
      value: { name: 'agent7', missing: ['AccountCommunication'] },
    });
  });

  it('says that it may look up nowhere', async () => {
    lab.server.hidden.add('AccountCommunication').add('ContactCommunication');
    await expect(find('+12025550143')).rejects.toMatchObject({ reason: 'refused' });
  });

  it.each([
    { host: 'framework', path: '', base: '/0' },
    { host: 'core', path: '', base: '' },
    { host: 'framework', path: '/crm', base: '/crm/0' },
    { host: 'core', path: '/sales/crm', base: '/sales/crm' },
  ] as const)('finds its services on $host below "$path"', async ({ host, path, base }) => {
    await restart({ host, path });
    const [match] = await find('+12025550143');
    expect(lab.crm.recordUrl(recordContextOf('+12025550143', match))).toEqual({
      ok: true,
      value: `${lab.server.lab.origin}${base}/Navigation/Navigation.aspx?schemaName=Contact&recordId=${MINA_ID}`,
    });
  });

  it.each([
    { ui: 'classic', type: 'account', page: 'Nui/ViewModule.aspx#CardModuleV2/AccountPageV2/edit/' },
    { ui: 'freedom', type: 'lead', page: 'Shell/#Card/Leads_FormPage/edit/' },
    { ui: 'any', type: 'case', page: 'Navigation/Navigation.aspx?schemaName=Case&recordId=' },
  ] as const)('opens records in the $ui interface', async ({ ui, type, page }) => {
    await restart({ access: { ui } });
    const match = { system: 'creatio', recordType: type, recordId: MINA_ID } as Match;
    const url = lab.crm.recordUrl(recordContextOf('+12025550143', match));
    expect(url).toEqual({ ok: true, value: `${lab.server.lab.origin}/0/${page}${MINA_ID}` });
  });

  it('gives up on an object that is not there after all', async () => {
    lab.server.hidden.add('Call');
    const call = new CallInCrm(lab.crm);
    expect(await call.send(aBegin(), { attempts: 5 })).toMatchObject({ problem: { problem: 'not-offered' } });
  });

  it('writes the call without its account where the contact is gone, and asks again when nothing came', async () => {
    const write = { call: aCrmCall(1, { record: MARTA }) };
    lab.server.lab.faults.push({ method: 'GET', path: `Contact(${MARTA_ID})`, fault: 'dropped' });
    const call = new CallInCrm(lab.crm);
    expect(await call.send(aBegin(1, write))).toMatchObject({ problem: { problem: 'not-reachable' } });
    lab.server.lab.faults.push({ method: 'GET', path: `Contact(${MARTA_ID})`, fault: odata(404) });
    expect(await call.send(aBegin(1, write))).toMatchObject({ ok: true });
    expect(lab.server.data.calls).toMatchObject([{ ContactId: MARTA_ID }]);
  });

  it('says that a call is gone there, and takes it back where it may not delete', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    const refusal = { method: 'DELETE', fault: { status: 403 } };
    lab.server.lab.faults.push(refusal, refusal);
    const withdraw = { step: 'withdraw', call: aCrmCall() } as const;
    expect(await call.send(withdraw)).toMatchObject({ problem: { problem: 'refused' } });
    lab.server.data.calls.length = 0;
    expect(await call.send(withdraw)).toMatchObject({ ok: true });
    expect(await call.send(aFinish())).toMatchObject({ problem: { problem: 'no-such-call' } });
  });
});

function odata(status: number): LabFault {
  return {
    status,
    body: { error: { code: '', message: 'x', innererror: { message: 'Column is required' } } },
  };
}
