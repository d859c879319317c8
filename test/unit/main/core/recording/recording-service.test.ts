import { describe, expect, it } from 'vitest';

import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { RECORDED, recordingFixture } from '#test/support/recording-fixture.ts';

const OTHER = callIdOf(102);

async function recording(settings: Parameters<typeof recordingFixture>[0] = {}) {
  const desk = recordingFixture({ consent: 'announced', ...settings });
  await desk.calls.features.record(RECORDED, true);
  return desk;
}

describe('whether a call may be recorded on this PC', () => {
  it('is not offered unless somebody switched it on', () => {
    expect(recordingFixture({ local: false }).actions()).toEqual([]);
    expect(recordingFixture().actions()).toEqual(['record-start']);
  });

  it('leaves the recording to the PBX where that has one', async () => {
    const desk = recordingFixture({ consent: 'announced' }, true);
    await desk.calls.features.record(RECORDED, true);
    expect(desk.connector.told).toEqual([`record ${RECORDED} true`]);
    expect(desk.media.inputsOf('record')).toEqual([]);
  });
});

describe('before a recording', () => {
  it('asks whether the caller knows, and records nothing until then', async () => {
    const desk = recordingFixture();
    expect(await desk.calls.features.record(RECORDED, true)).toMatchObject({ ok: true });
    expect(desk.view()).toEqual({ state: 'asking', ms: 0 });
    expect(desk.actions()).toEqual(['record-confirm', 'record-cancel']);
    expect(desk.media.inputsOf('record')).toEqual([]);
    await desk.calls.features.recordConsent(RECORDED, true);
    expect(desk.view()).toMatchObject({ state: 'recording' });
    expect(desk.actions()).toEqual(['record-stop']);
  });

  it('records nothing when the caller was not told', async () => {
    const desk = recordingFixture();
    await desk.calls.features.record(RECORDED, true);
    await desk.calls.features.recordConsent(RECORDED, false);
    expect([desk.view(), desk.actions()]).toEqual([undefined, ['record-start']]);
    expect(desk.media.inputsOf('record')).toEqual([]);
  });

  it('reminds where it does not ask', async () => {
    const desk = await recording({ consent: 'remind' });
    expect(desk.view()).toMatchObject({ state: 'recording', remind: true });
  });

  it('takes no word for a recording that nobody asked for', async () => {
    const desk = recordingFixture();
    expect(await desk.calls.features.recordConsent(RECORDED, true)).toMatchObject({
      problem: 'not-allowed-now',
    });
  });
});

describe('a recording on this PC', () => {
  it('is written as it comes, and closed with its length', async () => {
    const desk = await recording();
    desk.second('one ');
    desk.second('two');
    expect(desk.parts()).toEqual(['one two 2000']);
    await desk.calls.features.record(RECORDED, false);
    expect(desk.media.inputsOf('record').at(-1)).toMatchObject({ on: false });
    expect([desk.parts(), desk.kept.length, desk.view()]).toEqual([['one two 2000'], 1, undefined]);
  });

  it('has what the page still hands over after the call ended', async () => {
    const desk = await recording();
    desk.second('one ');
    const id = desk.connector.audioOf(RECORDED) ?? '';
    desk.media.answers.record = () => {
      desk.second('last', id);
      return undefined;
    };
    desk.connector.emit({ type: 'ended', callId: RECORDED, kind: 'hung-up', cause: { by: 'party' } });
    await desk.settled();
    expect(desk.parts()).toEqual(['one last 1000']);
  });

  it('pauses while either side holds the call, and counts no time then', async () => {
    const desk = await recording();
    desk.second('one ');
    desk.connector.emit({ type: 'hold', callId: RECORDED, local: false, remote: true });
    expect(desk.view()).toEqual({ state: 'paused', ms: 1000 });
    expect(desk.media.inputsOf('record').at(-1)).toMatchObject({ on: true, paused: true });
    desk.time.advance(60_000);
    desk.connector.emit({ type: 'hold', callId: RECORDED, local: false, remote: false });
    expect(desk.view()).toMatchObject({ state: 'recording', ms: 1000, since: desk.time.now() });
    expect(desk.media.inputsOf('record').at(-1)).toMatchObject({ on: true, paused: false });
    desk.second('two');
    await desk.calls.features.record(RECORDED, false);
    expect(desk.parts()).toEqual(['one two 2000']);
  });

  it('can be stopped while the call is on hold, and not begun', async () => {
    const desk = await recording();
    await desk.calls.hold(RECORDED);
    expect(desk.actions()).toEqual(['record-stop']);
    await desk.calls.features.record(RECORDED, false);
    expect(desk.actions()).toEqual([]);
  });

  it('is kept when the page dies, and goes on in another part once the sound is back', async () => {
    const desk = await recording();
    desk.second('before');
    desk.media.lose();
    desk.connector.emit({ type: 'media', callId: RECORDED, state: 'healing' });
    expect(desk.view()).toEqual({ state: 'lost', ms: 1000 });
    desk.connector.audioGeneration += 1;
    desk.media.comeBack();
    await desk.settled();
    desk.connector.emit({ type: 'media', callId: RECORDED, state: 'flowing' });
    await desk.settled();
    expect(desk.view()).toMatchObject({ state: 'recording', ms: 1000 });
    desk.second('after');
    await desk.calls.features.record(RECORDED, false);
    expect(desk.parts()).toEqual(['before 1000', 'after 1000']);
  });

  it('follows the call to another connection', async () => {
    const desk = await recording();
    desk.second('before');
    desk.connector.audioGeneration += 1;
    desk.connector.emit({ type: 'muted', callId: RECORDED, muted: true });
    await desk.settled();
    desk.second('after');
    await desk.calls.features.record(RECORDED, false);
    expect(desk.parts()).toEqual(['before 1000', 'after 1000']);
  });

  it('stops with a word when the disk is full, keeps what there is, and can be begun anew', async () => {
    const desk = await recording();
    desk.second('one');
    desk.store.diskFull = true;
    desk.second('two');
    await desk.settled();
    expect(desk.view()).toMatchObject({ state: 'failed', failure: 'disk' });
    expect(desk.actions()).toEqual(['record-start']);
    desk.store.diskFull = false;
    await desk.calls.features.record(RECORDED, true);
    expect(desk.view()).toMatchObject({ state: 'recording' });
    expect(desk.parts()[0]).toMatch(/^one /);
  });

  it('says when the sound cannot be had', async () => {
    const desk = recordingFixture({ consent: 'announced' });
    desk.media.answers.record = () => Promise.reject(new Error('no connection'));
    expect(await desk.calls.features.record(RECORDED, true)).toEqual({
      ok: false,
      problem: 'recording-failed',
    });
    expect(desk.view()).toMatchObject({ state: 'failed', failure: 'sound' });
  });

  it('waits for the sound when the page is lost just as it begins', async () => {
    const desk = recordingFixture({ consent: 'announced' });
    desk.media.answers.record = async () => {
      await desk.settled();
      desk.media.lose();
      return Promise.withResolvers<undefined>().promise;
    };
    await desk.calls.features.record(RECORDED, true);
    expect(desk.view()).toMatchObject({ state: 'lost' });
  });

  it('is closed when the app quits', async () => {
    const desk = await recording();
    desk.second('one');
    await desk.recorder.dispose();
    expect(desk.parts()).toEqual(['one 1000']);
  });
});

describe('somebody who joins a recorded call', () => {
  it('is told first: the recording rests until the agent says so', async () => {
    const desk = recordingFixture();
    await desk.calls.features.record(RECORDED, true);
    await desk.calls.features.recordConsent(RECORDED, true);
    desk.second('two of us');
    desk.connector.emit({ type: 'party', callId: RECORDED, number: '1003', withheld: false });
    await desk.settled();
    expect(desk.view()).toEqual({ state: 'asking', ms: 1000 });
    expect(desk.media.inputsOf('record').at(-1)).toMatchObject({ on: false });
    await desk.calls.features.recordConsent(RECORDED, true);
    desk.second('another one');
    await desk.calls.features.record(RECORDED, false);
    expect(desk.parts()).toEqual(['two of us 1000', 'another one 1000']);
  });

  it('is asked about in a conference as well', async () => {
    const desk = recordingFixture();
    await desk.calls.hold(RECORDED);
    desk.connector.incoming(OTHER);
    desk.connector.emit({ type: 'connected', callId: OTHER });
    await desk.calls.features.record(OTHER, true);
    await desk.calls.features.recordConsent(OTHER, true);
    expect(desk.calls.current(OTHER)?.recording?.state).toBe('recording');
    await desk.calls.conferences.merge(OTHER);
    await desk.settled();
    expect(desk.calls.current(OTHER)?.recording?.state).toBe('asking');
  });

  it('needs no word where an announcement tells everybody', async () => {
    const desk = await recording();
    desk.connector.emit({ type: 'party', callId: RECORDED, number: '1003', withheld: false });
    expect(desk.view()?.state).toBe('recording');
  });
});
