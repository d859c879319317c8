import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { signInToSalesforce, readSalesforce } from '#adapters/crm/salesforce/salesforce-login.ts';
import { escapeSosl } from '#adapters/crm/salesforce/sosl.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { labOrg } from '#test/support/crm/lab-org.ts';
import { signInWorld } from '#test/support/crm/sign-in-world.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import type { OrgFault } from '../lab/crm/salesforce/org-faults.ts';
import { CallInCrm, recordContextOf } from './crm-adapter.contract.ts';

const MINA = '+12025550143';
const MINA_ID = '003AA0000000412AAA';

describe('Salesforce', () => {
  let lab: Awaited<ReturnType<typeof labOrg>>;

  beforeEach(async () => {
    lab = await labOrg();
  });

  afterEach(() => lab.org.down().catch(() => undefined));

  const find = async (number: string) =>
    lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal);
  const tasks = () => lab.org.asked('POST', '/sobjects/Task');

  it('gets a call in the documented shape, and nothing before it is over', async () => {
    const call = new CallInCrm(lab.crm);
    const record = { type: 'contact', id: MINA_ID } as const;
    const write = { call: { ...aCrmCall(1), number: MINA, record } };
    await call.send(aBegin(1, write));
    expect(lab.org.requests).toEqual([]);
    await call.send(aFinish(1, write));
    await call.send({ ...aNote(1), ...write });
    expect(tasks()).toEqual([
      {
        Subject: `Call ${MINA}`,
        TaskSubtype: 'Call',
        CallType: 'Inbound',
        CallDurationInSeconds: 64,
        CallDisposition: 'Answered',
        CallObject: callIdOf(1),
        Status: 'Completed',
        Priority: 'Normal',
        ActivityDate: '2026-11-26',
        OwnerId: '005AA000000001AAAA',
        WhoId: MINA_ID,
      },
    ]);
    expect(lab.org.requests.map(({ method, path, body }) => [method, path, body]).at(-1)).toEqual([
      'PATCH',
      `/sobjects/Task/${lab.org.data.tasks[0]?.id ?? ''}`,
      { Description: 'Asked for invoice 17' },
    ]);
    expect(lab.org.requests.every(({ userAgent }) => userAgent === 'Hookswitch/test')).toBe(true);
  });

  it('asks in the documented search, and once for callers who call again', async () => {
    const first = await find(MINA);
    expect(await find(MINA)).toBe(first);
    expect(lab.org.requests.map(({ path, q }) => [path, q])).toEqual([
      [
        '/search/',
        'FIND {12025550143 OR 2025550143 OR "202 555 0143" OR "1 202 555 0143"} IN PHONE FIELDS RETURNING ' +
          'Contact(Id,Name,Account.Name,Phone,MobilePhone,HomePhone,OtherPhone,AssistantPhone),' +
          'Lead(Id,Name,Company,Phone,MobilePhone),Account(Id,Name,Phone) LIMIT 20',
      ],
    ]);
  });

  it.each([
    { number: '+493023125118', names: ['Jonas Weber'], why: 'another of their numbers, as dialled at home' },
    { number: '+493023125000', names: ['Jonas Weber', 'Lena Weber', 'Weber & Söhne'], why: 'a switchboard' },
    { number: '+493023125990', names: ['Ada Byron'], why: 'a lead' },
    { number: MINA, names: ['Mina Okafor'], why: 'and not who has the same last digits in another country' },
  ])('finds $names ($why)', async ({ number, names }) => {
    const matches = await find(number);
    expect(matches.map(({ name }) => name).toSorted()).toEqual(names);
    expect(
      matches.every(({ found, tookMs, digitsAgreed }) => found === 'exact' && tookMs > 0 && digitsAgreed > 8),
    ).toBe(true);
  });

  it('says how many digits agree, so that a number without its country stands behind a whole one', async () => {
    const matches = await find('+442025550143');
    expect(matches.map(({ name, digitsAgreed }) => [name, digitsAgreed])).toEqual([
      ['Mina Okafor', 10],
      ['Grace Holt', 12],
    ]);
  });

  it('finds numbers that the org has split into pieces', async () => {
    lab.org.data.splitsNumbers = true;
    expect((await find(MINA)).map(({ name, company }) => [name, company])).toEqual([
      ['Mina Okafor', 'Okafor Ltd'],
    ]);
  });

  it('asks for less where the org hides fields or leads, and keeps to that', async () => {
    lab.org.data.hidesMorePhones = true;
    lab.org.data.hidesLeads = true;
    expect((await find(MINA)).map(({ name }) => name)).toEqual(['Mina Okafor']);
    await find('+493023125000');
    expect(lab.org.requests).toHaveLength(4);
  });

  it('escapes what SOSL would read as its own', () => {
    expect(escapeSosl('a{b}"c\\-+?')).toBe(String.raw`a\{b\}\"c\\\-\+\?`);
  });

  it('logs calls in an org that hides the fields of calls, with our id in the text, and finds them again', async () => {
    lab.org.data.hidesCallFields = true;
    const call = new CallInCrm(lab.crm);
    lab.org.faults.push({ path: '/sobjects/Task', fault: 'expired' });
    expect(await call.send(aFinish(1))).toMatchObject({ ok: true });
    expect(tasks().at(-1)).toEqual({
      Subject: 'Call +493012345678',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: '2026-11-26',
      OwnerId: '005AA000000001AAAA',
      Description: `(Hookswitch ${callIdOf(1)})`,
    });
    const id = lab.org.data.tasks[0]?.id;
    expect(await new CallInCrm(lab.open()).find(aFinish(1))).toEqual({ ok: true, value: { id } });
    expect(await call.find(aFinish(2))).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['lead', '00QAA0000000077AAA', 'WhoId'],
    ['account', '001AA0000000031AAA', 'WhatId'],
  ] as const)('puts a call on a %s where Salesforce wants it', async (type, id, field) => {
    await new CallInCrm(lab.crm).send(aFinish(1, { call: aCrmCall(1, { record: { type, id } }) }));
    expect(tasks()).toMatchObject([{ [field]: id }]);
  });

  it('puts a call on nobody when several have the number', async () => {
    await new CallInCrm(lab.crm).send(aFinish(1, { call: aCrmCall(1, { number: '+493023125000' }) }));
    expect(tasks()).toEqual([expect.not.objectContaining({ WhoId: expect.anything() as unknown })]);
  });

  describe('the session', () => {
    it('is renewed once when it ran out in the middle of a call, and the request made again', async () => {
      const call = new CallInCrm(lab.crm);
      await find(MINA);
      lab.org.desk.expire();
      expect(await call.send(aFinish())).toMatchObject({ ok: true });
      expect([lab.org.data.tasks.length, lab.org.desk.asked.length]).toEqual([1, 2]);
    });

    it('is renewed by one alone while many wait', async () => {
      await Promise.all(
        [MINA, '+493023125000', '+493023125990', '+442025550143'].map((number) => find(number)),
      );
      expect(lab.org.desk.asked).toHaveLength(1);
    });

    it('outlives a restart with the token that came last', async () => {
      await find(MINA);
      const again = lab.open();
      expect(await again.test()).toMatchObject({ ok: true, value: { name: 'Ines Agent' } });
    });

    it('that was taken back says so, keeps the call, and does not ask over and over', async () => {
      lab.org.desk.revoke();
      expect(await new CallInCrm(lab.crm).send(aFinish())).toMatchObject({
        ok: false,
        problem: { problem: 'sign-in-needed' },
      });
      expect(lab.crm.trouble()).toBe('sign-in-needed');
      await expect(find(MINA)).rejects.toMatchObject({ reason: 'refused' });
      expect(lab.org.requests).toEqual([]);
    });

    it('that is taken by no request ends after one more try', async () => {
      lab.org.faults.push('expired', 'expired');
      await expect(find(MINA)).rejects.toMatchObject({ reason: 'refused' });
      expect(lab.org.requests).toHaveLength(2);
    });
  });

  const problems: readonly {
    readonly fault: OrgFault;
    readonly problem: string;
    readonly retryAfterMs?: number;
  }[] = [
    { fault: 'daily-limit', problem: 'busy', retryAfterMs: 900_000 },
    { fault: 'concurrent-limit', problem: 'busy', retryAfterMs: 10_000 },
    { fault: 'locked-row', problem: 'busy', retryAfterMs: 10_000 },
    { fault: 'api-disabled', problem: 'not-allowed' },
    { fault: 'server-error', problem: 'server-trouble' },
    { fault: 'unavailable', problem: 'server-trouble' },
    { fault: 'html', problem: 'bad-answer' },
    { fault: 'html-done', problem: 'bad-answer' },
    { fault: 'half', problem: 'no-answer' },
    { fault: 'lost', problem: 'no-answer' },
  ];

  it.each(problems)('that answers "$fault" to a call means: $problem', async ({ fault, ...problem }) => {
    lab.org.faults.push({ path: '/sobjects/Task', fault });
    const call = aCrmCall(1, { record: { type: 'contact', id: MINA_ID } });
    expect(await new CallInCrm(lab.crm).send(aFinish(1, { call }))).toMatchObject({ ok: false, problem });
  });

  it('is left alone once its limit is reached', async () => {
    lab.org.faults.push('daily-limit');
    await expect(find(MINA)).rejects.toMatchObject({ reason: 'busy' });
    await expect(find('+493023125000')).rejects.toMatchObject({ reason: 'busy' });
    expect(lab.org.requests).toHaveLength(1);
  });

  it('says which rights are missing', async () => {
    lab.org.data.mayCreateTasks = false;
    expect(await lab.crm.test()).toEqual({
      ok: true,
      value: { name: 'Ines Agent', missing: ['Task (Create)'] },
    });
    expect(await new CallInCrm(lab.crm).send(aFinish())).toMatchObject({
      problem: { problem: 'not-allowed', detail: expect.stringContaining('INSUFFICIENT_ACCESS') as string },
    });
  });

  it('tells a note whose task is gone', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aFinish());
    lab.org.data.records.length = 0;
    expect(await call.send(aNote())).toMatchObject({ problem: { problem: 'no-such-call' } });
  });

  it('opens the form for a new contact with the caller’s number', () => {
    const url = lab.crm.newRecordUrl(recordContextOf(MINA));
    expect(url.ok && url.value).toBe(
      `${lab.org.origin}/lightning/o/Contact/new?defaultFieldValues=Phone%3D%2B12025550143`,
    );
  });

  describe('signing in', () => {
    const setup = (values: object) => ({
      values: { login: 'own', myDomain: lab.org.origin, ...values },
      secrets: {},
    });
    const stop = new AbortController().signal;

    it('makes an account of the org’s address, the user and a token', async () => {
      const { world, opened } = signInWorld();
      const signedIn = await signInToSalesforce(setup({ clientId: lab.org.desk.clientId }), world, stop);
      if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.problem));
      expect(readSalesforce(signedIn.value)).toMatchObject({
        ok: true,
        value: {
          kind: 'salesforce',
          login: 'own',
          myDomain: lab.org.origin,
          clientId: lab.org.desk.clientId,
          origin: lab.org.origin,
          userId: '005AA000000001AAAA',
        },
      });
      expect(Object.keys(signedIn.value.secrets)).toEqual(['refreshToken']);
      expect(new URL(opened[0]?.url ?? '').searchParams.get('redirect_uri')).toMatch(
        /^http:\/\/localhost:1787[123]\/hookswitch$/,
      );
    });

    it.each([
      [{ clientId: '' }, 'clientId'],
      [{ clientId: '3MVG9lab.hookswitch.0042', myDomain: 'http://acme.my.salesforce.com' }, 'myDomain'],
      [{ clientId: '3MVG9lab.hookswitch.0042', myDomain: '' }, 'myDomain'],
    ])('asks nobody about %o', async (values, field) => {
      const { world, opened } = signInWorld();
      expect(await signInToSalesforce(setup(values), world, stop)).toEqual({ ok: false, problem: { field } });
      expect(opened).toEqual([]);
    });
  });
});

it.each([
  ['https://acme.my.salesforce.com', 'https://acme.lightning.force.com'],
  ['https://acme--uat.sandbox.my.salesforce.com', 'https://acme--uat.sandbox.lightning.force.com'],
])('records of %s open at %s', async (origin, pages) => {
  const lab = await labOrg({ origin });
  const match = {
    id: 'x',
    system: 'salesforce-lab',
    systemName: 'Salesforce',
    recordType: 'contact',
    recordId: MINA_ID,
    name: 'Mina Okafor',
    number: MINA,
    found: 'exact',
    digitsAgreed: 11,
    tookMs: 1,
  } as const;
  const url = lab.crm.recordUrl(recordContextOf(MINA, match));
  expect(url).toEqual({ ok: true, value: `${pages}/lightning/r/Contact/${MINA_ID}/view` });
  await lab.org.down();
});
