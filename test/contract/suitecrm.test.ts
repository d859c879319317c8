import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { recordContextOf, CallInCrm } from './crm-adapter.contract.ts';
import { aBegin, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { labSuite } from '#test/support/crm/lab-suite.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import type { LabFault } from '../lab/crm/server/lab-exchange.ts';

type Lab = Awaited<ReturnType<typeof labSuite>>;

const MINA = '7b3f0c1e-52a1-4d6e-9f10-5a2c80000001';

describe('SuiteCRM', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labSuite();
  });

  afterEach(() => lab.server.down().catch(() => undefined));

  const find = (number: string) =>
    Promise.resolve(lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal));

  it('gets a call in the documented shape, under our own id', async () => {
    const call = new CallInCrm(lab.crm);
    const known = { call: aCrmCall(1, { record: { type: 'contact', id: MINA } }) };
    await call.send(aBegin(1, known));
    await call.send(aFinish(1, known));
    await call.send(aNote(1, 'Asked for invoice 17'));
    expect(lab.server.asked('POST', '/module').map(({ json }) => json)).toEqual([
      {
        data: {
          type: 'Calls',
          id: callIdOf(1),
          attributes: {
            name: 'Inbound +493012345678',
            status: 'Planned',
            direction: 'Inbound',
            date_start: '2026-11-26T09:15:00+00:00',
            duration_hours: 0,
            duration_minutes: 1,
            parent_type: 'Contacts',
            parent_id: MINA,
            assigned_user_id: '1',
          },
        },
      },
    ]);
    expect(lab.server.asked('PATCH').map(({ json }) => json)).toEqual([
      {
        data: {
          type: 'Calls',
          id: callIdOf(1),
          attributes: {
            name: 'Inbound +493012345678 (1:04)',
            status: 'Held',
            date_start: '2026-11-26T09:15:06+00:00',
            duration_hours: 0,
            duration_minutes: 1,
          },
        },
      },
      { data: { type: 'Calls', id: callIdOf(1), attributes: { description: 'Asked for invoice 17' } } },
    ]);
    expect(lab.server.asked('POST', '/module')[0]?.headers['content-type']).toBe('application/vnd.api+json');
  });

  it('gets a promised call as a task about whom it is promised to, once', async () => {
    const record = { type: 'contact', id: MINA } as const;
    const write = aPromise(1, { call: aCrmCall(1, { number: '+12025550143', record }) });
    const promise = lab.crm.writer.extras?.['follow-up'];
    const context = { receipts: {}, isLate: false, attempts: 0 };
    for (const _ of ['first', 'again'])
      expect(await promise?.send(write, context)).toEqual({ ok: true, value: { id: callIdOf(801), record } });
    expect(lab.data.of('Tasks').map(({ id, attributes }) => [id, attributes])).toEqual([
      [
        callIdOf(801),
        {
          name: 'Call Mina Okafor back',
          date_due: '2036-11-27T09:15:00+00:00',
          description: `Mina Okafor, +12025550143\nOffer for 40 desks\n\n(Hookswitch ${callIdOf(801)})`,
          parent_type: 'Contacts',
          parent_id: MINA,
          assigned_user_id: '1',
        },
      ],
    ]);
  });

  it.each([
    { talkMs: 0, hours: 0, minutes: 0 },
    { talkMs: 5000, hours: 0, minutes: 1 },
    { talkMs: 95_000, hours: 0, minutes: 2 },
    { talkMs: 3_700_000, hours: 1, minutes: 2 },
  ])('counts $talkMs ms as $hours h $minutes min', async ({ talkMs, hours, minutes }) => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    await call.send(aFinish(1, { talkMs, result: talkMs === 0 ? 'missed' : 'answered' }));
    const [kept] = lab.data.of('Calls');
    expect(kept?.attributes).toMatchObject({ duration_hours: hours, duration_minutes: minutes });
  });

  it('is not doubled by a repeat: the id is taken', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({
      ok: true,
      value: { id: callIdOf(1) },
    });
    expect(lab.data.of('Calls')).toHaveLength(1);
  });

  it.each([
    { number: '+12025550143', names: ['Mina Okafor'], why: 'typed with signs between the digits' },
    { number: '+493023125118', names: ['Jonas Weber'], why: 'of two with the same last digits' },
    { number: '+493023125000', names: ['Weber & Söhne'], why: 'an account' },
    { number: '+493023125990', names: ['Byron'], why: 'a lead without a first name' },
  ])('finds $names ($why)', async ({ number, names }) => {
    const matches = await find(number);
    expect(matches.map(({ name }) => name)).toEqual(names);
    expect(matches.every(({ found }) => found === 'exact')).toBe(true);
  });

  it('is not fooled by a filter that lets every record through', async () => {
    lab.data.letsAllThrough = true;
    expect((await find('+12025550143')).map(({ name }) => name)).toEqual(['Mina Okafor']);
  });

  it('says that an old version cannot look up', async () => {
    lab.data.knowsLike = false;
    await expect(find('+12025550143')).rejects.toThrow('Filter operator like is invalid');
  });

  it('signs in once, and anew when the token is not taken any more', async () => {
    await Promise.all([find('+12025550143'), find('+493023125118')]);
    expect(lab.server.asked('POST', '/access_token')).toHaveLength(1);
    lab.data.tokens.clear();
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: true });
    expect(lab.server.asked('POST', '/access_token').length).toBeLessThanOrEqual(3);
    expect(lab.data.of('Calls')).toHaveLength(1);
  });

  it('gives up when a fresh token is not taken either', async () => {
    await find('+12025550143');
    lab.data.tokens.clear();
    lab.data.tokens.add = () => lab.data.tokens;
    const sent = await new CallInCrm(lab.crm).send(aBegin());
    expect(sent).toMatchObject({ ok: false, problem: { problem: 'not-allowed' } });
    expect(lab.data.of('Calls')).toHaveLength(0);
  });

  it('signs in as the agent with a password, and as nobody but the client without', async () => {
    const keys = { ...lab.keys, userName: 'ines', password: lab.password };
    const asAgent = await labSuite({ keys, userName: '' });
    expect(await asAgent.crm.test()).toEqual({ ok: true, value: { name: 'Ines Agent', missing: [] } });
    const wrong = await labSuite({ keys: { ...keys, password: 'x' } });
    expect(await wrong.crm.test()).toMatchObject({
      ok: false,
      problem: { problem: 'not-allowed', detail: 'The user credentials were incorrect.' },
    });
    const grants = asAgent.server.asked('POST', '/access_token').map(({ text }) => new URLSearchParams(text));
    expect(grants.map((form) => form.get('grant_type'))).toEqual(['password']);
    await find('+12025550143');
    const client = new URLSearchParams(lab.server.asked('POST', '/access_token')[0]?.text);
    expect([client.get('grant_type'), client.get('username')]).toEqual(['client_credentials', null]);
    await Promise.all([asAgent.server.down(), wrong.server.down()]);
  });

  it.each(['/', '/legacy/'] as const)('finds the API of version 8 under "%s"', async (folder) => {
    const eight = await labSuite({ version: '8' });
    eight.data.folder = folder;
    expect(await eight.crm.test()).toMatchObject({ ok: true });
    await eight.server.down();
  });

  it('says which modules may not be seen, and that nothing is there when none may', async () => {
    lab.data.denied.add('Calls');
    expect(await lab.crm.test()).toMatchObject({ ok: true, value: { missing: ['Calls'] } });
    for (const module of ['Contacts', 'Accounts', 'Leads']) lab.data.denied.add(module);
    expect(await lab.crm.test()).toMatchObject({ ok: false, problem: { problem: 'not-allowed' } });
    await expect(find('+12025550143')).rejects.toMatchObject({ reason: 'refused' });
  });

  const problems: readonly { readonly fault: LabFault; readonly problem: object }[] = [
    {
      fault: { status: 400, body: { errors: { status: 400, title: null, detail: 'Property x is invalid' } } },
      problem: { problem: 'refused', detail: 'Property x is invalid' },
    },
    {
      fault: { status: 429, headers: { 'retry-after': '7' } },
      problem: { problem: 'busy', retryAfterMs: 7000 },
    },
    { fault: { status: 500 }, problem: { problem: 'server-trouble' } },
    { fault: { status: 200, body: [] }, problem: { problem: 'bad-answer', detail: 'call without id' } },
    { fault: 'html', problem: { problem: 'bad-answer' } },
    { fault: 'html-done', problem: { problem: 'bad-answer' } },
    { fault: 'half', problem: { problem: 'no-answer' } },
    { fault: 'dropped', problem: { problem: 'no-answer' } },
  ];

  it.each(problems)('says $problem.problem for $fault', async ({ fault, problem }) => {
    lab.server.faults.push({ method: 'POST', path: '/module', fault });
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: false, problem });
  });

  it('leaves a call unanswered where it may not delete it', async () => {
    lab.data.denied.add('Calls.delete');
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    expect(await call.send({ step: 'withdraw', call: aCrmCall() })).toMatchObject({ ok: true });
    expect(lab.data.of('Calls')).toMatchObject([{ attributes: { status: 'Not Held' } }]);
  });

  it.each([
    {
      version: '7' as const,
      record: `https://crm.example/index.php?module=Contacts&action=DetailView&record=${MINA}`,
      fresh: 'https://crm.example/index.php?module=Contacts&action=EditView&phone_work=%2B12025550143',
      search: 'https://crm.example/index.php?module=Home&action=UnifiedSearch&query_string=%2B12025550143',
    },
    {
      version: '8' as const,
      record: `https://crm.example/#/contacts/record/${MINA}`,
      fresh: 'https://crm.example/#/contacts/edit',
      search: undefined,
    },
  ])('opens the pages of version $version', async ({ version, record, fresh, search }) => {
    const [match] = await find('+12025550143');
    const other = await labSuite({ version, site: { origin: 'https://crm.example', folder: '' } });
    await other.server.down();
    const context = recordContextOf('+12025550143', match);
    const urls = [
      other.crm.recordUrl(context),
      other.crm.newRecordUrl(context),
      other.crm.searchUrl(context),
    ];
    expect(urls.map((url) => (url.ok ? url.value : undefined))).toEqual([record, fresh, search]);
  });
});
