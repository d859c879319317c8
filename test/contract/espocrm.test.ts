import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { recordContextOf, CallInCrm } from './crm-adapter.contract.ts';
import { aBegin, aCreate, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { labEspo } from '#test/support/crm/lab-espo.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import type { LabFault } from '../lab/crm/server/lab-exchange.ts';

type Lab = Awaited<ReturnType<typeof labEspo>>;

describe('EspoCRM', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labEspo();
  });

  afterEach(() => lab.server.down().catch(() => undefined));

  const find = (number: string) =>
    Promise.resolve(lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal));

  it('gets a call in the documented shape', async () => {
    const call = new CallInCrm(lab.crm);
    const known = { call: aCrmCall(1, { record: { type: 'contact', id: '65f0a1b2c3d4e5f60' } }) };
    await call.send(aBegin(1, known));
    await call.send(aFinish(1, known));
    expect(lab.server.asked('POST', '/api/v1/Call').map(({ json }) => json)).toEqual([
      {
        name: 'Inbound +493012345678',
        status: 'Planned',
        direction: 'Inbound',
        dateStart: '2026-11-26 09:15:00',
        dateEnd: '2026-11-26 09:16:00',
        description: `(Hookswitch ${callIdOf(1)})`,
        contactsIds: ['65f0a1b2c3d4e5f60'],
        assignedUserId: '65f0a1b2c3d4e5f91',
      },
    ]);
    expect(lab.server.asked('PUT').map(({ json }) => json)).toEqual([
      { status: 'Held', dateStart: '2026-11-26 09:15:06', dateEnd: '2026-11-26 09:16:10' },
    ]);
    const { requests } = lab.server;
    expect(requests.every(({ headers }) => headers['user-agent'] === 'Hookswitch/test')).toBe(true);
    expect(requests.every(({ headers }) => headers['x-no-total'] === 'true')).toBe(true);
  });

  it('gets a promised call as a task about whom it is promised to, which reminds when it is due', async () => {
    const record = { type: 'contact', id: '65f0a1b2c3d4e5f60' } as const;
    const write = aPromise(1, { call: aCrmCall(1, { number: '+12025550143', record }) });
    const promise = lab.crm.writer.extras?.['follow-up'];
    const context = { receipts: {}, isLate: false, attempts: 0 };
    expect(await promise?.send(write, context)).toMatchObject({ ok: true, value: { record } });
    const told = {
      name: 'Call Mina Okafor back',
      dateEnd: '2036-11-27 09:15:00',
      reminders: [{ type: 'Popup', seconds: 0 }],
      description: `Mina Okafor, +12025550143\nOffer for 40 desks\n\n(Hookswitch ${callIdOf(801)})`,
      assignedUserId: '65f0a1b2c3d4e5f91',
    };
    const ticket = { type: 'ticket', id: 'a2' } as const;
    await promise?.send({ ...write, call: { ...write.call, record: ticket } }, context);
    expect(lab.server.asked('POST', '/Task').map(({ json }) => json)).toEqual([
      { ...told, parentType: 'Contact', parentId: record.id },
      told,
    ]);
  });

  it('asks for the agent once, and whose call it is when the agent is not known', async () => {
    await new CallInCrm(lab.crm).send(aBegin(1));
    await new CallInCrm(lab.crm).send(aBegin(2));
    expect(lab.server.asked('GET', '/User')).toHaveLength(1);
    const other = await labEspo({ userName: 'nobody' });
    const sent = await new CallInCrm(other.crm).send(aBegin(1));
    expect(sent).toMatchObject({ ok: false, problem: { problem: 'user-unknown', detail: 'nobody' } });
    expect(other.data.calls.size).toBe(0);
    await other.server.down();
  });

  it.each([
    { number: '+493023125118', names: ['Jonas Weber'], why: 'as it is kept' },
    {
      number: '+493023125000',
      names: ['Jonas Weber', 'Lena Weber', 'Weber & Söhne'],
      why: 'a second number, a switchboard',
    },
    { number: '+493023125990', names: ['Ada Byron'], why: 'kept without its country' },
  ])('finds $names ($why)', async ({ number, names }) => {
    const matches = await find(number);
    expect(matches.map(({ name }) => name).toSorted()).toEqual(names);
    expect(matches.every(({ found }) => found === 'exact')).toBe(true);
  });

  it('shows the company, and asks once when the caller calls again', async () => {
    const first = await find('+12025550143');
    const asked = lab.server.requests.length;
    expect(await find('+12025550143')).toEqual(first);
    expect(first).toMatchObject([{ company: 'Okafor Interiors', recordType: 'contact' }]);
    expect(lab.server.requests).toHaveLength(asked);
  });

  it('drops what was found by its last digits and is another number', async () => {
    lab.data.records = [
      { scope: 'Contact', id: 'x1', name: 'Somebody in Hamburg', phones: ['+494923125118'] },
    ];
    expect(await find('+493023125118')).toEqual([]);
  });

  it('asks again without last digits where the server does not know how to compare them', async () => {
    lab.data.knowsEndsWith = false;
    expect(await find('+12025550143')).toMatchObject([{ name: 'Mina Okafor' }]);
  });

  it('lives with a role that hides leads, and says so when it hides everything', async () => {
    lab.data.denied.add('Lead.read');
    expect(await find('+12025550143')).toHaveLength(1);
    for (const scope of ['Contact', 'Account', 'Call']) lab.data.denied.add(`${scope}.read`);
    await expect(find('+493023125990')).rejects.toMatchObject({ reason: 'refused' });
    expect(await lab.crm.test()).toMatchObject({ value: { missing: ['Contact', 'Account', 'Call'] } });
  });

  it('signs each request when there is a secret key', async () => {
    const signed = await labEspo({ keys: { apiKey: lab.apiKey, secretKey: lab.secretKey } });
    expect(await signed.crm.test()).toEqual({ ok: true, value: { name: 'Ines Agent', missing: [] } });
    expect(signed.server.requests.every(({ headers }) => headers['x-api-key'] === undefined)).toBe(true);
    const wrong = await labEspo({ keys: { apiKey: lab.apiKey, secretKey: 'other' } });
    expect(await wrong.crm.test()).toMatchObject({ ok: false, problem: { problem: 'not-allowed' } });
    await Promise.all([signed.server.down(), wrong.server.down()]);
  });

  const problems: readonly { readonly fault: LabFault; readonly problem: object }[] = [
    { fault: { status: 401 }, problem: { problem: 'not-allowed', detail: 'HTTP 401' } },
    {
      fault: { status: 403, headers: { 'x-status-reason': 'No create access.' } },
      problem: { problem: 'not-allowed', detail: 'HTTP 403: No create access.' },
    },
    { fault: { status: 409, body: [{ id: '1' }] }, problem: { problem: 'refused' } },
    {
      fault: { status: 429, headers: { 'retry-after': '7' } },
      problem: { problem: 'busy', retryAfterMs: 7000 },
    },
    {
      fault: { status: 503, headers: { 'retry-after': '30' } },
      problem: { problem: 'busy', retryAfterMs: 30_000 },
    },
    { fault: { status: 500 }, problem: { problem: 'server-trouble' } },
    { fault: { status: 200, body: true }, problem: { problem: 'bad-answer', detail: 'call without id' } },
    { fault: 'html', problem: { problem: 'bad-answer' } },
    { fault: 'html-done', problem: { problem: 'bad-answer' } },
    { fault: 'half', problem: { problem: 'no-answer' } },
    { fault: 'dropped', problem: { problem: 'no-answer' } },
  ];

  it.each(problems)('says $problem.problem for $fault', async ({ fault, problem }) => {
    lab.server.faults.push({ path: '/Call', fault });
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: false, problem });
  });

  it('leaves a call unanswered where it may not delete it', async () => {
    lab.data.denied.add('Call.delete');
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    expect(await call.send({ step: 'withdraw', call: aCrmCall() })).toMatchObject({ ok: true });
    expect([...lab.data.calls.values()]).toMatchObject([{ status: 'Not Held' }]);
  });

  it('keeps the last note alone, with the mark of its call under it', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    await call.send(aNote(1, 'First'));
    await call.send(aNote(1, ' Second "quoted" \n'));
    const [kept] = lab.data.calls.values();
    expect(kept?.description).toBe(`Second "quoted"\n\n(Hookswitch ${callIdOf(1)})`);
  });

  it.each([
    { step: aFinish(), why: 'an end' },
    { step: aNote(), why: 'a note' },
  ])('refuses $why of a call that was never begun', async ({ step }) => {
    expect(await new CallInCrm(lab.crm).send(step)).toMatchObject({
      ok: false,
      problem: { problem: 'no-such-call' },
    });
  });

  it('opens records by their route, in the folder where EspoCRM lives', async () => {
    const inFolder = await labEspo({ site: { origin: 'https://crm.example', folder: '/espo' } });
    await inFolder.server.down();
    const [match] = await find('+12025550143');
    const url = inFolder.crm.recordUrl(recordContextOf('+12025550143', match));
    expect(url).toEqual({ ok: true, value: 'https://crm.example/espo/#Contact/view/65f0a1b2c3d4e5f60' });
    expect(inFolder.crm.newRecordUrl(recordContextOf('+12025550143'))).toEqual({
      ok: true,
      value: 'https://crm.example/espo/#Contact/create',
    });
  });
});

it('takes the double that EspoCRM itself finds as one, until it is to be made all the same', async () => {
  const { data, crm, server } = await labEspo();
  data.checksDoubles = true;
  const create = crm.writer?.extras?.create;
  const write = aCreate(1, {}, { number: '+12025550199' });
  const context = { receipts: {}, isLate: false, attempts: 0 };
  expect(await create?.send(write, context)).toMatchObject({ ok: false, problem: { problem: 'duplicate' } });
  expect(await create?.send({ ...write, anyway: true }, context)).toMatchObject({ ok: true });
  await server.down();
});
