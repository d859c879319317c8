import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { FileRecordings } from '#adapters/storage/file-recordings.ts';
import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { amplitudeOf } from '#test/support/goertzel.ts';
import { connectLoop, eventOf, statsThat } from '#test/support/media-loop.ts';
import { MediaEar } from '#test/support/media-ear.ts';
import { MediaPage } from '#test/support/media-page.ts';

const RATE = 16_000;
const CALL = callIdOf(1);
const CALLER_HZ = 600;
const OTHER_HZ = 1000;
const LATER_HZ = 1400;
/** What a tone of a party must have at least in the recording, and what a silent one at most. */
const HEARD = 0.02;
const SILENT = 0.005;

let media: MediaPage;
let ear: MediaEar;
const folder = mkdtempSync(join(tmpdir(), 'recorded-'));

beforeAll(async () => {
  media = await MediaPage.start();
  ear = new MediaEar(media);
}, 30_000);
afterAll(async () => {
  await media.dispose();
  rmSync(folder, { recursive: true, force: true });
});

let store: FileRecordings;
let stopWriting = (): void => undefined;
beforeEach(() => {
  const { database } = openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 });
  store = new FileRecordings(database, folder);
  stopWriting();
});

/** Writes what the page tells of a connection into the store, as the app does. */
function write(): void {
  const writer = store.begin(CALL, 0);
  let ms = 0;
  const stop = media.onEvent((event) => {
    if (event.type === 'recorded') writer.append(event.piece, (ms += 1000));
    if (event.type === 'gone') writer.end(ms);
  });
  stopWriting = () => {
    stop();
    writer.end(ms);
  };
}

/** A call whose party says a tone; the number of the party's connection in the page. */
async function talk(name: string, hz: number): Promise<number> {
  const connection = await ear.count();
  await connectLoop(media, { caller: `caller-${name}`, agent: name });
  await ear.say(connection, hz);
  await media.request('open-microphone', { id: name });
  await statsThat(media, name, (now) => now.packetsIn > 50);
  return connection;
}

async function hangUp(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await media.request('close', { id: name });
    await media.request('close', { id: `caller-${name}` });
  }
}

async function seconds(count: number): Promise<void> {
  for (let second = 0; second < count; second += 1) await eventOf(media, 'recorded');
}

/** The whole file, as a browser decodes it. */
async function decoded(): Promise<Float32Array> {
  const { piece = '' } = store.read(CALL, 1, 0, 5_000_000) ?? {};
  return Float32Array.from(await media.inPage(decode, piece));
}

/** Runs in the page. */
async function decode(base64: string): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
  const context = new OfflineAudioContext(1, 16_000, 16_000);
  const buffer = await context.decodeAudioData(bytes.buffer);
  return [...buffer.getChannelData(0)];
}

function loudest(samples: Float32Array): number {
  return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

describe('a recording on this PC', () => {
  it('has the caller and the agent in one file that a browser plays', async () => {
    await talk('agent', CALLER_HZ);
    write();
    await media.request('record', { id: 'agent', on: true });
    await seconds(3);
    await media.request('record', { id: 'agent', on: false });
    stopWriting();
    const samples = await decoded();
    expect(samples.length).toBeGreaterThan(2 * RATE);
    expect(amplitudeOf(samples.subarray(RATE / 2), CALLER_HZ, RATE)).toBeGreaterThan(HEARD);
    // The fake microphone beeps once a second, louder than the caller's tone.
    expect(loudest(samples)).toBeGreaterThan(0.3);
    await hangUp('agent');
  });

  it('has all parties of a conference, from the moment they join', async () => {
    await talk('first', CALLER_HZ);
    await talk('second', OTHER_HZ);
    write();
    await media.request('record', { id: 'first', on: true });
    await seconds(2);
    await media.request('mix', { ids: ['first', 'second'] });
    await seconds(3);
    await media.request('record', { id: 'first', on: false });
    stopWriting();
    const samples = await decoded();
    const before = samples.subarray(RATE / 2, RATE * 1.5);
    const after = samples.subarray(-RATE * 1.5);
    expect(amplitudeOf(before, CALLER_HZ, RATE)).toBeGreaterThan(HEARD);
    expect(amplitudeOf(before, OTHER_HZ, RATE)).toBeLessThan(SILENT);
    expect(amplitudeOf(after, CALLER_HZ, RATE)).toBeGreaterThan(HEARD);
    expect(amplitudeOf(after, OTHER_HZ, RATE)).toBeGreaterThan(HEARD);
    await media.request('mix', { ids: [] });
    await hangUp('first', 'second');
  });

  it('has nothing of what sounded while it was paused', async () => {
    const caller = await talk('agent', CALLER_HZ);
    write();
    await media.request('record', { id: 'agent', on: true });
    await seconds(2);
    await media.request('record', { id: 'agent', on: true, paused: true });
    await ear.say(caller, OTHER_HZ);
    await ear.hear(caller, 1500);
    await ear.say(caller, LATER_HZ);
    await ear.hear(caller, 500);
    await media.request('record', { id: 'agent', on: true });
    await seconds(2);
    await media.request('record', { id: 'agent', on: false });
    stopWriting();
    const samples = await decoded();
    expect(amplitudeOf(samples.subarray(0, RATE * 1.5), CALLER_HZ, RATE)).toBeGreaterThan(HEARD);
    expect(amplitudeOf(samples.subarray(-RATE), LATER_HZ, RATE)).toBeGreaterThan(HEARD);
    expect(amplitudeOf(samples, OTHER_HZ, RATE)).toBeLessThan(SILENT);
    await hangUp('agent');
  });

  it('keeps its last second when the call ends before it was stopped', async () => {
    await talk('agent', CALLER_HZ);
    write();
    await media.request('record', { id: 'agent', on: true });
    await seconds(1);
    const closing = media.request('close', { id: 'agent' });
    await media.request('record', { id: 'agent', on: false });
    stopWriting();
    await closing;
    const samples = await decoded();
    expect(amplitudeOf(samples.subarray(RATE / 2), CALLER_HZ, RATE)).toBeGreaterThan(HEARD);
    await media.request('close', { id: 'caller-agent' });
  });

  it('plays from any place', async () => {
    await talk('agent', CALLER_HZ);
    write();
    await media.request('record', { id: 'agent', on: true });
    await seconds(3);
    await media.request('record', { id: 'agent', on: false });
    stopWriting();
    const { piece = '' } = store.read(CALL, 1, 0, 5_000_000) ?? {};
    expect(await media.inPage(playFrom, { base64: piece, second: 2 })).toBeGreaterThan(2);
    await hangUp('agent');
  });

  it('can be played as far as it came when the page dies', async () => {
    await talk('agent', CALLER_HZ);
    write();
    await media.request('record', { id: 'agent', on: true });
    await seconds(3);
    await media.crash();
    await media.whenReady(10_000);
    const samples = await decoded();
    expect(samples.length).toBeGreaterThan(RATE);
    expect(amplitudeOf(samples.subarray(RATE / 2), CALLER_HZ, RATE)).toBeGreaterThan(HEARD);
  });
});

/** Runs in the page: where the element is a moment after it began in the middle of a file. */
async function playFrom({
  base64,
  second,
}: {
  readonly base64: string;
  readonly second: number;
}): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
  const audio = new Audio(URL.createObjectURL(new Blob([bytes.buffer], { type: 'audio/webm;codecs=opus' })));
  audio.currentTime = second;
  await audio.play();
  await new Promise((resolve) => audio.addEventListener('ended', resolve));
  return audio.currentTime;
}
