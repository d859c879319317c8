import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgeFlow } from '#renderer/media/flow-watch.ts';
import { planTones } from '#renderer/media/dtmf-tones.ts';
import { RING_RECIPES } from '#renderer/media/ring-recipes.ts';
import { ringSamples } from '#renderer/media/ring-samples.ts';
import { preferredCodecs } from '#renderer/media/sdp-preferences.ts';
import { softClip, softClipCurve } from '#renderer/media/soft-clip.ts';
import { RING_TONES } from '#shared/domain/ring.ts';
import type { MediaStats } from '#shared/ipc/media-wire.ts';

function stats(packetsIn: number, packetsOut: number, more: Partial<MediaStats> = {}): MediaStats {
  return { connection: 'connected', direction: 'sendrecv', packetsIn, packetsOut, packetsLost: 0, ...more };
}

describe('judgeFlow', () => {
  it.each([
    { name: 'packets both ways', after: stats(2, 2), flow: 'flowing' },
    { name: 'nothing comes', after: stats(1, 2), flow: 'one-way' },
    { name: 'nothing leaves', after: stats(2, 1), flow: 'one-way' },
    { name: 'silence', after: stats(1, 1), flow: 'lost' },
    { name: 'a broken connection', after: stats(2, 2, { connection: 'failed' }), flow: 'lost' },
    { name: 'hold', after: stats(1, 2, { direction: 'sendonly' }), flow: undefined },
    { name: 'a young connection', after: stats(1, 1, { connection: 'connecting' }), flow: undefined },
  ])('judges $name as $flow', ({ after, flow }) => {
    expect(judgeFlow(stats(1, 1), after)).toBe(flow);
  });
});

describe('preferredCodecs', () => {
  it('keeps what telephones speak, best first, whatever the browser lists', () => {
    const known = ['audio/PCMU', 'audio/opus', 'audio/G722', 'audio/PCMA', 'audio/red', 'audio/CN'];
    fc.assert(
      fc.property(fc.shuffledSubarray(known), (names) => {
        const codecs = names.map((mimeType) => ({
          mimeType,
          clockRate: mimeType === 'audio/opus' ? 48_000 : 8000,
        }));
        const kept = preferredCodecs(codecs).map(({ mimeType }) => mimeType);
        const wanted = ['audio/opus', 'audio/PCMA', 'audio/PCMU'].filter((name) => names.includes(name));
        expect(kept).toEqual(wanted);
      }),
    );
  });
});

describe('ringSamples', () => {
  it.each(RING_TONES)('of "%s" sound at once, never clip and end in silence', (tone) => {
    const samples = ringSamples(RING_RECIPES[tone], 48_000);
    expect(samples).toHaveLength(Math.round(RING_RECIPES[tone].periodS * 48_000));
    const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(loudest).toBeCloseTo(0.75, 5);
    expect(samples.slice(0, 960).some((value) => Math.abs(value) > 0.1)).toBe(true);
    expect(samples.slice(-4800).every((value) => Math.abs(value) < 0.01)).toBe(true);
  });

  it('make no two tones that are alike', () => {
    const rounds = RING_TONES.map((tone) => ringSamples(RING_RECIPES[tone], 8000).join());
    expect(new Set(rounds).size).toBe(RING_TONES.length);
  });
});

describe('planTones', () => {
  const timing = { durationMs: 160, gapMs: 70 };

  it.each([
    { digit: '1', lowHz: 697, highHz: 1209 },
    { digit: '5', lowHz: 770, highHz: 1336 },
    { digit: '#', lowHz: 941, highHz: 1477 },
    { digit: '0', lowHz: 941, highHz: 1336 },
    { digit: 'd', lowHz: 941, highHz: 1633 },
  ])('makes $lowHz and $highHz Hz of $digit', ({ digit, ...pair }) => {
    expect(planTones(digit, timing)).toEqual({
      tones: [{ startS: 0, lengthS: 0.16, ...pair }],
      lengthS: 0.16 + 0.07,
    });
  });

  it('puts digits one after the other, with two seconds for a comma', () => {
    const { tones, lengthS } = planTones('1,2', timing);
    expect(tones.map(({ startS }) => startS)).toEqual([0, 2.23]);
    expect(lengthS).toBeCloseTo(2.46);
  });

  it('makes nothing shorter than a receiver understands', () => {
    const [tone] = planTones('1', { durationMs: 5, gapMs: 0 }).tones;
    expect(tone?.lengthS).toBe(0.04);
    expect(planTones('12', { durationMs: 5, gapMs: 0 }).tones[1]?.startS).toBeCloseTo(0.08);
  });
});

describe('softClip', () => {
  it('leaves a voice alone and never reaches full scale', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (value) => {
        const clipped = softClip(value);
        expect(Math.abs(clipped)).toBeLessThanOrEqual(1);
        if (Math.abs(value) <= 0.7) expect(clipped).toBe(value);
      }),
    );
  });

  it('grows all the way, without a step', () => {
    const curve = softClipCurve(3);
    const steps = curve.slice(1).map((value, index) => value - (curve[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThan(0.002);
  });
});
