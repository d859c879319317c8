import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SoundDevice } from '#shared/domain/sound.ts';
import type { MediaEvent } from '#shared/ipc/media-wire.ts';
import { amplitudeOf } from '#test/support/goertzel.ts';
import { connectLoop, eventOf, statsThat } from '#test/support/media-loop.ts';
import { MediaEar } from '#test/support/media-ear.ts';
import { MediaPage } from '#test/support/media-page.ts';

const VOICE = { noiseSuppression: true, echoCancellation: true, automaticGain: true };

let media: MediaPage;
let devices: readonly SoundDevice[];

beforeAll(async () => {
  media = await MediaPage.start();
  devices = await listed();
}, 30_000);
afterAll(() => media.dispose());
beforeEach(() => media.request('use-sound', { microphone: '', speaker: '', voice: VOICE }));

/** The list as the page tells it when a device came or went. */
async function listed(): Promise<readonly SoundDevice[]> {
  const told = eventOf(media, 'devices');
  await media.inPage(() => void navigator.mediaDevices.dispatchEvent(new Event('devicechange')), undefined);
  return (await told).devices;
}

function ids(kind: SoundDevice['kind']): readonly string[] {
  return devices.filter((device) => device.kind === kind).map(({ id }) => id);
}

describe('the devices of the computer', () => {
  it('are told by kind and name, each once', () => {
    expect(devices.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'microphone Fake Audio Input 1',
      'microphone Fake Audio Input 2',
      'speaker Fake Audio Output 1',
      'speaker Fake Audio Output 2',
    ]);
  });
});

describe('another microphone during a call', () => {
  it('takes over without a moment in which nothing is sent', async () => {
    await connectLoop(media, { caller: 'caller', agent: 'agent' });
    await media.request('open-microphone', { id: 'agent' });
    let last = await statsThat(media, 'agent', (now) => now.packetsOut > 20);
    const grown: number[] = [];
    for (const microphone of [...ids('microphone'), '', ...ids('microphone')]) {
      await media.request('use-sound', { microphone, speaker: '', voice: VOICE });
      const next = await statsThat(media, 'agent', (now) => now.packetsOut > last.packetsOut + 10, 1000);
      grown.push(next.packetsOut - last.packetsOut);
      last = next;
    }
    expect(grown).toHaveLength(5);
    expect(await media.microphoneUse()).toEqual({ asked: 6, live: 1 });
    const heard = await statsThat(media, 'caller', (now) => (now.energyIn ?? 0) > 1e-3);
    expect(heard.packetsLost).toBe(0);
    await media.request('close', { id: 'agent' });
    await media.request('close', { id: 'caller' });
    expect((await media.microphoneUse()).live).toBe(0);
  });

  it('is opened with the treatment of the voice that was asked for', async () => {
    const voice = { noiseSuppression: false, echoCancellation: false, automaticGain: false };
    await media.request('use-sound', { microphone: '', speaker: '', voice });
    await media.request('monitor', { on: true });
    const settings = await media.inPage(() => {
      const page = window as unknown as { hookswitchMicrophones: { tracks: MediaStreamTrack[] } };
      return page.hookswitchMicrophones.tracks.at(-1)?.getSettings() ?? {};
    }, undefined);
    expect(settings).toMatchObject({
      noiseSuppression: false,
      echoCancellation: false,
      autoGainControl: false,
    });
    await media.request('monitor', { on: false });
  });

  it('that is gone leaves the agent with the default one', async () => {
    await media.request('use-sound', { microphone: 'gone', speaker: 'gone', voice: VOICE });
    expect(await media.request('monitor', { on: true })).toBe('open');
    await media.request('monitor', { on: false });
  });
});

describe('the ring', () => {
  it('sounds on several devices and says which could not', async () => {
    const audible = eventOf(media, 'ring-audible');
    const wish = { volume: 0.5, tone: 'bright' as const, devices: [...ids('speaker'), 'gone'] };
    expect(await media.request('ring-start', wish)).toEqual({ failed: ['gone'] });
    expect((await audible).device).toMatch(/^Fake Audio Output [12]$/);
    await media.request('ring-stop', {});
  });

  it('sounds on the default when none of the devices is there', async () => {
    const audible = eventOf(media, 'ring-audible');
    expect(await media.request('ring-start', { volume: 0.5, devices: ['gone'] })).toEqual({
      failed: ['gone'],
    });
    expect((await audible).device).toMatch(/^Fake .*Audio Output/);
    await media.request('ring-stop', {});
  });
});

describe('the meters', () => {
  it('tell how loud voice and ring are, calmly, and only while somebody looks', async () => {
    const levels: Extract<MediaEvent, { type: 'levels' }>['levels'][] = [];
    const stop = media.onEvent((event) => event.type === 'levels' && levels.push(event.levels));
    await media.request('monitor', { on: true });
    await media.request('ring-start', { volume: 0.8, tone: 'classic' });
    await eventOf(media, 'levels', (event) => event.levels.voice > 0.05);
    await eventOf(media, 'levels', (event) => event.levels.heard > 0.05);
    await media.request('ring-stop', {});
    await media.request('monitor', { on: false });
    const count = levels.length;
    await media.request('count', {});
    expect(levels.length - count).toBeLessThanOrEqual(1);
    expect((await media.microphoneUse()).live).toBe(0);
    stop();
  });
});

describe('the echo test', () => {
  it('keeps the voice for some seconds, lets the microphone go, and plays once', async () => {
    await media.request('echo-play', {});
    expect(await media.request('echo-record', { ms: 500 })).toBe('open');
    expect((await media.microphoneUse()).live).toBe(0);
    await media.request('echo-play', {});
  });
});

describe('a recording', () => {
  it('holds both sides in one file', async () => {
    const ear = new MediaEar(media);
    const caller = await ear.count();
    await connectLoop(media, { caller: 'caller', agent: 'agent' });
    await ear.say(caller, 600);
    await media.request('open-microphone', { id: 'agent' });
    await statsThat(media, 'agent', (now) => now.packetsIn > 50);
    const pieces: string[] = [];
    const stop = media.onEvent((event) => event.type === 'recorded' && pieces.push(event.piece));
    await media.request('record', { id: 'agent', on: true });
    await eventOf(media, 'recorded');
    await eventOf(media, 'recorded');
    await media.request('record', { id: 'agent', on: false });
    stop();
    const file = Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
    expect(file.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    const samples = Float32Array.from(await media.inPage(decode, file.toString('base64')));
    expect(samples.length).toBeGreaterThan(16_000);
    expect(amplitudeOf(samples.subarray(8000), 600, 16_000)).toBeGreaterThan(0.02);
    const voice = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(voice).toBeGreaterThan(0.3);
    await media.request('close', { id: 'agent' });
    await media.request('close', { id: 'caller' });
  });
});

/** Runs in the page. */
async function decode(base64: string): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
  const context = new OfflineAudioContext(1, 16_000, 16_000);
  const buffer = await context.decodeAudioData(bytes.buffer);
  return [...buffer.getChannelData(0)];
}
