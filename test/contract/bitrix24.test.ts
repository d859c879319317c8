import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { labPortal, openPortal } from '#test/support/crm/lab-portal.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import type { PortalFault } from '../lab/crm/bitrix24/portal-faults.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

type Lab = Awaited<ReturnType<typeof labPortal>>;

describe('Bitrix24', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labPortal();
  });

  afterEach(() => lab.portal.down().catch(() => undefined));

  const find = (number: string) =>
    Promise.resolve(lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal));

  it('gets a call in the documented shape', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    await call.send(aFinish());
    const [begun] = lab.portal.asked('telephony.externalCall.register');
    expect(begun).toEqual({
      USER_ID: 7,
      PHONE_NUMBER: '+493012345678',
      TYPE: 2,
      CALL_START_DATE: '2026-11-26T09:15:00+00:00',
      CRM_CREATE: 0,
      SHOW: 0,
      ADD_TO_CHAT: 0,
      EXTERNAL_CALL_ID: callIdOf(1),
    });
    expect(lab.portal.asked('telephony.externalCall.finish')).toEqual([
      {
        CALL_ID: expect.stringMatching(/^externalCall\.[0-9a-f]{32}\.\d+$/) as string,
        USER_ID: 7,
        DURATION: 64,
        STATUS_CODE: '200',
        ADD_TO_CHAT: 0,
      },
    ]);
    expect(lab.portal.requests.every(({ userAgent }) => userAgent === 'Hookswitch/test')).toBe(true);
  });

  it('shows its own card only while the call can still be going on', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin(1, { showCard: true }));
    await new CallInCrm(lab.crm).send(aBegin(2, { showCard: true }), { isLate: true });
    const shown = lab.portal.asked('telephony.externalCall.register').map(({ SHOW }) => SHOW);
    await call.send({ step: 'withdraw', call: aCrmCall(1) });
    expect(shown).toEqual([1, 0]);
    expect([...lab.portal.data.openCalls.values()].map(({ shownTo }) => shownTo.size)).toEqual([0, 0]);
  });

  it('asks once per caller: one batch, and none when the caller calls again', async () => {
    const first = await find('+12025550143');
    const again = await find('+12025550143');
    expect(lab.portal.requests.map(({ method }) => method)).toEqual(['batch']);
    expect(again).toEqual(first);
  });

  it.each([
    { number: '+493023125118', names: ['Jonas Weber'], why: 'stored as dialled at home' },
    { number: '+493023125000', names: ['Jonas Weber', 'Lena Weber', 'Weber & Söhne'], why: 'a switchboard' },
    { number: '+493023125990', names: ['Ada Byron'], why: 'a lead with a title of its own' },
  ])('finds $names ($why)', async ({ number, names }) => {
    const matches = await find(number);
    expect(matches.map(({ name }) => name).toSorted()).toEqual(names);
    expect(matches.every(({ found, tookMs }) => found === 'exact' && tookMs > 0)).toBe(true);
  });

  it('drops what the portal found and whose numbers do not agree', async () => {
    lab.portal.data.withNumber = () => lab.portal.data.records.slice(0, 2);
    expect((await find('+12025550143')).map(({ name }) => name)).toEqual(['Mina Okafor']);
  });

  it('believes the telephony search alone where the CRM may not be read, and says that it was not checked', async () => {
    lab.portal.data.scopes = ['telephony'];
    expect(await find('+12025550143')).toMatchObject([
      { name: 'Mina Okafor', found: 'unchecked', digitsAgreed: 0 },
    ]);
  });

  it('looks up without the telephony', async () => {
    lab.portal.data.scopes = ['crm'];
    expect(await find('+12025550143')).toMatchObject([{ name: 'Mina Okafor', found: 'exact' }]);
  });

  it('says that neither may be used', async () => {
    lab.portal.data.scopes = [];
    await expect(find('+12025550143')).rejects.toMatchObject({ reason: 'refused' });
    expect(await lab.crm.test()).toEqual({
      ok: true,
      value: { name: 'Ines Agent', missing: ['crm', 'telephony'] },
    });
  });

  it('is not fooled by a webhook that is not the portal’s any more', async () => {
    const { crm } = openPortal(lab.portal.webhook.replace('labwebhook', 'otherwebhook'));
    expect(await crm.test()).toMatchObject({ ok: false, problem: { problem: 'not-allowed' } });
  });

  const problems: readonly {
    readonly fault: PortalFault;
    readonly problem: string;
    readonly retryAfterMs?: unknown;
  }[] = [
    { fault: 'query-limit', problem: 'busy', retryAfterMs: 3000 },
    { fault: 'operating-limit', problem: 'busy', retryAfterMs: expect.closeTo(120_000, -4) },
    { fault: 'maintenance', problem: 'busy', retryAfterMs: 30_000 },
    { fault: 'server-error', problem: 'server-trouble' },
    { fault: 'html', problem: 'bad-answer' },
    { fault: 'html-done', problem: 'bad-answer' },
    { fault: 'half', problem: 'no-answer' },
    { fault: 'dropped', problem: 'no-answer' },
    { fault: 'wrong-auth-type', problem: 'not-allowed' },
    { fault: 'invalid-credentials', problem: 'not-allowed' },
    { fault: 'expired', problem: 'not-allowed' },
  ];

  it.each(problems)('calls "$fault" $problem', async ({ fault, ...problem }) => {
    lab.portal.faults.push(fault);
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: false, problem });
    expect(lab.logger.lines).toEqual(['warn bitrix24.failed']);
  });

  it('leaves a method alone that used up its time, and the others not', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    lab.portal.faults.push('operating-limit');
    await call.send(aFinish());
    expect(await call.send(aFinish())).toMatchObject({ ok: false, problem: { problem: 'busy' } });
    expect(lab.portal.asked('telephony.externalCall.finish')).toHaveLength(1);
    expect(await call.send(aBegin(2))).toMatchObject({ ok: true });
  });

  it.each([
    {
      what: 'a number it cannot read',
      write: aBegin(1, { call: aCrmCall(1, { number: '*7' }) }),
      problem: 'refused',
    },
    { what: 'the end of a call it does not know', write: aFinish(1), problem: 'no-such-call' },
    { what: 'a note on nobody', write: aNote(1), problem: 'no-record' },
  ])('does not take $what', async ({ write, problem }) => {
    expect(await new CallInCrm(lab.crm).send(write)).toMatchObject({ ok: false, problem: { problem } });
  });

  it('takes "not found" for done when an earlier try finished the call and the statistics may not be read', async () => {
    lab.portal.data.maySeeStatistics = false;
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    lab.portal.faults.push('lost');
    await call.send(aFinish());
    expect(await call.find(aFinish())).toEqual({ ok: true, value: undefined });
    expect(await call.send(aFinish(), { attempts: 2 })).toMatchObject({ ok: true });
    expect(lab.portal.data.rows).toHaveLength(1);
  });

  it('names the activity of an earlier try that had finished the call, and finishes none twice', async () => {
    const about = { call: aCrmCall(1, { number: '+12025550143' }) };
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin(1, about));
    lab.portal.faults.push('lost');
    await call.send(aFinish(1, about));
    const [row] = lab.portal.data.rows;
    expect(await call.send(aFinish(1, about), { attempts: 2 })).toMatchObject({
      ok: true,
      value: { id: String(row?.activityId), record: { type: 'contact', id: '412' } },
    });
    expect(lab.portal.data.rows).toHaveLength(1);
  });

  it('is told that a call is gone which no earlier try had finished', async () => {
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    lab.portal.data.openCalls.clear();
    expect(await call.send(aFinish(), { attempts: 2 })).toMatchObject({
      ok: false,
      problem: { problem: 'no-such-call' },
    });
  });

  it('puts a note on the record the agent chose, not on the one the number leads to', async () => {
    const write = aNote(1, 'About Lena');
    await new CallInCrm(lab.crm).send({
      ...write,
      call: aCrmCall(1, { record: { type: 'contact', id: '414' } }),
    });
    expect(lab.portal.data.comments).toMatchObject([{ entityType: 'contact', entityId: 414 }]);
  });
});

describe('a webhook', () => {
  it.each([
    [
      'https://acme.bitrix24.example/rest/7/abc123def456/',
      'https://acme.bitrix24.example/rest/7/abc123def456/',
    ],
    [
      '  https://acme.bitrix24.example/rest/7/abc123def456  ',
      'https://acme.bitrix24.example/rest/7/abc123def456/',
    ],
    [
      'https://ACME.bitrix24.example/rest/7/abc123def456/profile.json',
      'https://acme.bitrix24.example/rest/7/abc123def456/',
    ],
    ['http://127.0.0.1:8424/rest/7/abc123def456/', 'http://127.0.0.1:8424/rest/7/abc123def456/'],
  ])('is read from "%s"', (text, base) => {
    expect(readWebhook(text)?.base).toBe(base);
  });

  it.each([
    '',
    'acme.bitrix24.example',
    'http://acme.bitrix24.example/rest/7/abc123def456/',
    'https://acme.bitrix24.example/rest/0/abc123def456/',
    'https://acme.bitrix24.example/rest/7/',
    'https://u:p@acme.bitrix24.example/rest/7/abc123def456/',
    'file:///rest/7/abc123def456/',
  ])('is not "%s"', (text) => {
    expect(readWebhook(text)).toBeUndefined();
  });
});
