import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CrmAccountOf } from '#shared/domain/crm-settings.ts';
import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { labPortal, openPortal } from '#test/support/crm/lab-portal.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { TONE_MS, TONE_WEBM } from '#test/support/recordings/tone-recording.ts';

import { CallInCrm } from './crm-adapter.contract.ts';

type Lab = Awaited<ReturnType<typeof labPortal>>;

const RECORDING = { step: 'recording', call: aCrmCall(1) } as const;

let lab: Lab;

beforeEach(async () => {
  lab = await labPortal();
});

afterEach(() => lab.portal.down().catch(() => undefined));

describe('a recording in Bitrix24', () => {
  async function finished() {
    const writer = lab.recordings.begin(callIdOf(1), 0);
    writer.append(TONE_WEBM.toString('base64'), TONE_MS);
    writer.end(TONE_MS);
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    await call.send(aFinish());
    return call;
  }

  const kept = () => [...lab.portal.data.recordings.values()];

  it('is put to the call as a WAV file, by the place that the portal names', async () => {
    const call = await finished();
    expect(await call.send(RECORDING)).toEqual({ ok: true, value: { id: String(kept()[0]?.id) } });
    expect(lab.portal.asked('telephony.externalCall.attachRecord')).toEqual([
      { CALL_ID: expect.stringContaining('externalCall.') as string, FILENAME: `${callIdOf(1)}.wav` },
    ]);
    expect(kept().map(({ name, bytes }) => [name, bytes.toString('latin1', 0, 4)])).toEqual([
      [`${callIdOf(1)}.wav`, 'RIFF'],
    ]);
  });

  it('is sent again after a lost answer, and is there once', async () => {
    const call = await finished();
    lab.portal.faults.push({ method: 'upload', fault: 'lost' });
    expect(await call.send(RECORDING)).toMatchObject({ ok: false, problem: { problem: 'no-answer' } });
    expect(await call.find(RECORDING)).toEqual({ ok: true, value: undefined });
    expect(await call.send(RECORDING)).toMatchObject({ ok: true });
    expect(kept()).toHaveLength(1);
  });

  it('goes to the portal itself when another place is named', async () => {
    const call = await finished();
    lab.portal.data.uploadOrigin = 'https://elsewhere.example';
    expect(await call.send(RECORDING)).toMatchObject({ ok: true });
    expect(lab.portal.asked('telephony.externalCall.attachRecord')).toHaveLength(2);
    expect(kept().map(({ bytes }) => bytes.toString('latin1', 0, 4))).toEqual(['RIFF']);
  });

  it('that was deleted here, or whose call is not there, is told as such', async () => {
    const call = await finished();
    lab.recordings.remove(callIdOf(1));
    expect(await call.send(RECORDING)).toMatchObject({ problem: { problem: 'recording-gone' } });
    expect(await new CallInCrm(lab.crm).send(RECORDING)).toMatchObject({
      problem: { problem: 'no-such-call' },
    });
  });
});

describe('a line in Bitrix24', () => {
  it('is named with the call', async () => {
    const call = aCrmCall(1, { line: 'Sales' });
    await new CallInCrm(lab.crm).send(aBegin(1, { call }));
    expect(lab.portal.asked('telephony.externalCall.register')).toMatchObject([{ LINE_NUMBER: 'Sales' }]);
  });
});

describe('the card of Bitrix24', () => {
  const time = new FakeTime();
  const shown = () =>
    [...lab.portal.data.openCalls.values()].map(({ shownTo }) => [...shownTo].toSorted((a, b) => a - b));
  const asked = (method: string) => lab.portal.asked(`telephony.externalCall.${method}`);
  const seen = async (method: string, count: number) => {
    await expect.poll(() => asked(method)).toHaveLength(count);
  };

  /** A known customer of colleague 7, or a switchboard of colleague 9, rings at the agent. */
  async function ringing(use: Partial<CrmAccountOf<'bitrix24'>>, record?: string) {
    const desk = openPortal(lab.portal.webhook, { use, time });
    const call = new CallInCrm(desk.crm);
    const about = aCrmCall(1, record === undefined ? {} : { record: { type: 'contact', id: record } });
    await call.send(aBegin(1, { call: about, showCard: true }));
    expect(asked('register').map(({ SHOW }) => SHOW)).toEqual([0]);
    return call;
  }

  it('goes to who is responsible for the caller, and is taken away when the agent answers', async () => {
    const call = await ringing({ cardFor: 'responsible' }, '414');
    await seen('show', 1);
    expect(shown()).toEqual([[9]]);
    await call.send({ step: 'answered', call: aCrmCall(1) });
    expect(shown()).toEqual([[]]);
  });

  it('goes to the agent for a caller whom nobody is responsible for', async () => {
    await ringing({ cardFor: 'responsible' });
    await seen('show', 1);
    expect(shown()).toEqual([[7]]);
  });

  it('goes to a group at once; whoever answers elsewhere, nobody keeps it', async () => {
    const call = await ringing({ cardFor: 'group', cardGroup: '7, 9,11' });
    await seen('show', 1);
    expect(shown()).toEqual([[7, 9, 11]]);
    await call.send({ step: 'withdraw', call: aCrmCall(1) });
    expect(shown()).toEqual([[]]);
  });

  it('stays with the agent who answers', async () => {
    const call = await ringing({ cardFor: 'group', cardGroup: '7,9' });
    await seen('show', 1);
    await call.send({ step: 'answered', call: aCrmCall(1) });
    expect(shown()).toEqual([[7]]);
  });

  it('goes from one to the next', async () => {
    const call = await ringing({ cardFor: 'in-turn', cardGroup: '9,11', cardSeconds: 20 });
    await seen('show', 1);
    expect(shown()).toEqual([[9]]);
    time.advance(20_000);
    await seen('show', 2);
    expect(shown()).toEqual([[11]]);
    await call.send({ step: 'answered', call: aCrmCall(1) });
    time.advance(60_000);
    expect(shown()).toEqual([[]]);
    expect(asked('show')).toHaveLength(2);
  });

  it('is gone before the call is finished, even when nobody said that it was answered', async () => {
    const call = await ringing({ cardFor: 'group', cardGroup: '9' });
    await seen('show', 1);
    await call.send(aFinish());
    expect(lab.portal.requests.map(({ method }) => method).slice(-2)).toEqual([
      'telephony.externalCall.hide',
      'telephony.externalCall.finish',
    ]);
  });
});
