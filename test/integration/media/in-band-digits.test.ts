import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { connectLoop, statsThat } from '#test/support/media-loop.ts';
import { EAR_RATE, MediaEar } from '#test/support/media-ear.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { amplitudeOf, piecesOf } from '#test/support/goertzel.ts';

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];
const PIECE_MS = 10;

let media: MediaPage;
let ear: MediaEar;
let caller: number;

beforeAll(async () => {
  media = await MediaPage.start();
  ear = new MediaEar(media);
  caller = await ear.count();
  await connectLoop(media, { caller: 'caller', agent: 'agent' });
  await statsThat(media, 'caller', (now) => now.packetsIn > 20);
}, 30_000);
afterAll(() => media.dispose());

interface Detected {
  readonly digit: string;
  readonly ms: number;
}

/** What a receiver as ITU-T Q.24 asks for makes of a recording: digits with the length of their tones. */
function detect(samples: Float32Array): Detected[] {
  const digits = piecesOf(samples, (EAR_RATE * PIECE_MS) / 1000).map(digitIn);
  const found: { digit: string; ms: number }[] = [];
  digits.forEach((digit, index) => {
    const goesOn = digits[index - 1] === digit;
    const last = found.at(-1);
    if (digit === '') return;
    if (goesOn && last !== undefined) last.ms += PIECE_MS;
    else found.push({ digit, ms: PIECE_MS });
  });
  return found.filter(({ ms }) => ms >= 40);
}

function digitIn(piece: Float32Array): string {
  const row = strongest(piece, ROWS);
  const column = strongest(piece, COLUMNS);
  return row === undefined || column === undefined ? '' : (KEYS[row]?.[column] ?? '');
}

function strongest(piece: Float32Array, frequencies: readonly number[]): number | undefined {
  const levels = frequencies.map((hz) => amplitudeOf(piece, hz, EAR_RATE));
  const most = Math.max(...levels);
  return most > 0.08 ? levels.indexOf(most) : undefined;
}

describe('keypad digits as tones', () => {
  it('arrive as the pairs of ITU-T Q.23, as long as asked and apart', async () => {
    const recording = ear.hear(caller, 3000);
    await media.request('digits', {
      id: 'agent',
      digits: '159#',
      durationMs: 160,
      gapMs: 70,
      method: 'in-band',
    });
    const found = detect(await recording);
    expect(found.map(({ digit }) => digit).join('')).toBe('159#');
    for (const { ms } of found) {
      expect(ms).toBeGreaterThanOrEqual(130);
      expect(ms).toBeLessThanOrEqual(190);
    }
  });

  it('follow one another when keys are pressed quickly, the same one twice too', async () => {
    const recording = ear.hear(caller, 2500);
    for (const digits of ['0', '0', '*']) {
      await media.request('digits', { id: 'agent', digits, durationMs: 120, gapMs: 70, method: 'in-band' });
    }
    expect(
      detect(await recording)
        .map(({ digit }) => digit)
        .join(''),
    ).toBe('00*');
  });

  it('silence the voice under them and give it back', async () => {
    await media.request('open-microphone', { id: 'agent' });
    const loud = await statsThat(media, 'caller', (now) => (now.energyIn ?? 0) > 1e-3);
    await media.request('digits', {
      id: 'agent',
      digits: '7',
      durationMs: 100,
      gapMs: 70,
      method: 'in-band',
    });
    const after = await statsThat(
      media,
      'caller',
      (now) => (now.energyIn ?? 0) > (loud.energyIn ?? 0) + 1e-2,
    );
    expect(after.connection).toBe('connected');
  });
});
