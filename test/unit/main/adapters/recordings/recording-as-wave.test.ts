import { describe, expect, it } from 'vitest';

import { opusPackets } from '#adapters/recordings/opus-packets.ts';
import { recordingAsWave } from '#adapters/recordings/recording-as-wave.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { amplitudeOf } from '#test/support/goertzel.ts';
import { TONE_MS, TONE_WEBM } from '#test/support/recordings/tone-recording.ts';

const ID = callIdOf(1);
const HEADER = 44;

function recorded(...parts: readonly Buffer[]): MemoryRecordings {
  const store = new MemoryRecordings();
  for (const part of parts) {
    const writer = store.begin(ID, 0);
    writer.append(part.toString('base64'), TONE_MS);
    writer.end(TONE_MS);
  }
  return store;
}

async function wave(store: MemoryRecordings, maxBytes = 1e8) {
  const made = await recordingAsWave(store, ID, maxBytes);
  if (!made.ok) throw new Error(made.problem);
  const bytes = Buffer.from(made.value);
  const sampleRate = bytes.readUInt32LE(24);
  const samples = Float32Array.from(
    { length: (bytes.length - HEADER) / 2 },
    (_, index) => bytes.readInt16LE(HEADER + index * 2) / 0x80_00,
  );
  return { bytes, sampleRate, samples, seconds: samples.length / sampleRate };
}

describe('a recording as a file for a CRM', () => {
  it('is a WAV file with the sound that was recorded', async () => {
    const { bytes, samples, sampleRate, seconds } = await wave(recorded(TONE_WEBM));
    expect(bytes.toString('latin1', 0, 16)).toBe(`RIFF${bytes.subarray(4, 8).toString('latin1')}WAVEfmt `);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.readUInt32LE(40)).toBe(bytes.length - HEADER);
    expect(sampleRate).toBe(16_000);
    expect(seconds).toBeCloseTo(TONE_MS / 1000, 0);
    const middle = samples.subarray(sampleRate / 2, sampleRate);
    expect(amplitudeOf(middle, 440, sampleRate)).toBeGreaterThan(0.2);
    expect(amplitudeOf(middle, 1000, sampleRate)).toBeLessThan(0.02);
  });

  it('holds all its parts, one behind the other', async () => {
    const one = await wave(recorded(TONE_WEBM));
    const both = await wave(recorded(TONE_WEBM, TONE_WEBM));
    expect(both.samples.length).toBe(2 * one.samples.length);
  });

  it('gets the sound of a plain telephone when it would be too large, and is refused when even that is', async () => {
    const narrow = await wave(recorded(TONE_WEBM), 30_000);
    expect(narrow.sampleRate).toBe(8000);
    expect(await recordingAsWave(recorded(TONE_WEBM), ID, 20_000)).toEqual({
      ok: false,
      problem: 'too-large',
    });
  });

  it('is gone when nothing was recorded or it was deleted', async () => {
    const problem = { ok: false, problem: 'recording-gone' };
    expect(await recordingAsWave(new MemoryRecordings(), ID, 1e8)).toEqual(problem);
  });

  it('holds what a crash left of it', async () => {
    const { seconds } = await wave(recorded(TONE_WEBM.subarray(0, TONE_WEBM.length / 2)));
    expect(seconds).toBeGreaterThan(0.3);
    expect(seconds).toBeLessThan(1.2);
  });
});

describe('packets', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(64)],
    ['text', Buffer.from('<html>'.repeat(40))],
    ['an element longer than the file', Buffer.from('a3ff00', 'hex')],
  ])('are not found in %s', (_, bytes) => {
    expect([...opusPackets(bytes)]).toEqual([]);
  });
});
