import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CrmSender } from '#core/crm/crm-sender.ts';
import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';

import { CallInCrm } from './crm-adapter.contract.ts';

const TRANSCRIPT = {
  step: 'transcript',
  call: aCrmCall(1),
  phrases: [
    { by: 'agent', from: 0, to: 0.4, text: 'Good morning' },
    { by: 'party', from: 1.2, to: 3.7, text: 'About invoice 17' },
  ],
} as const;

describe('what was said in a call, in Bitrix24', () => {
  let lab: Awaited<ReturnType<typeof labPortal>>;
  let call: CallInCrm;
  let sender: CrmSender;

  beforeEach(async () => {
    lab = await labPortal();
    call = new CallInCrm(lab.crm);
    sender = new CrmSender(lab.crm.writer);
    await call.send(aBegin());
  });

  afterEach(() => lab.portal.down().catch(() => undefined));

  const kept = () => lab.portal.data.rows[0]?.transcript;

  it('is put to the finished call in the documented shape', async () => {
    await call.send(aFinish());
    expect(await sender.send(TRANSCRIPT, call.context())).toEqual({
      ok: true,
      value: { id: String(kept()?.id) },
    });
    expect(lab.portal.asked('telephony.call.attachTranscription')).toEqual([
      {
        CALL_ID: expect.stringContaining('externalCall.') as string,
        MESSAGES: [
          { SIDE: 'User', START_TIME: 0, STOP_TIME: 1, MESSAGE: 'Good morning' },
          { SIDE: 'Client', START_TIME: 1, STOP_TIME: 4, MESSAGE: 'About invoice 17' },
        ],
      },
    ]);
  });

  it('is not taken before the call is finished there', async () => {
    expect(await sender.send(TRANSCRIPT, call.context())).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('Is it finished?') as unknown },
    });
  });

  it('is found after a lost answer, and only then', async () => {
    await call.send(aFinish());
    const asked = call.context({ attempts: 1 });
    expect(await sender.find(TRANSCRIPT, asked)).toEqual({ ok: true, value: undefined });
    lab.portal.faults.push('lost');
    expect(await sender.send(TRANSCRIPT, call.context())).toMatchObject({ ok: false });
    expect(await sender.find(TRANSCRIPT, asked)).toEqual({ ok: true, value: { id: String(kept()?.id) } });
  });

  it.each([null, 0, '0', ''])('is not there where the statistics have %j in its place', async (none) => {
    await call.send(aFinish());
    lab.portal.data.noTranscript = none;
    expect(await sender.find(TRANSCRIPT, call.context({ attempts: 1 }))).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('is sent again where the statistics may not be read: a second one takes the place of the first', async () => {
    await call.send(aFinish());
    lab.portal.data.maySeeStatistics = false;
    for (const attempts of [0, 1]) {
      expect(await sender.find(TRANSCRIPT, call.context({ attempts }))).toEqual({
        ok: true,
        value: undefined,
      });
      expect(await sender.send(TRANSCRIPT, call.context({ attempts }))).toMatchObject({ ok: true });
    }
    expect(kept()?.messages).toHaveLength(2);
  });
});
