import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgeFlow } from '#renderer/media/flow-watch.ts';
import { ringSamples, RING_PERIOD_S } from '#renderer/media/ring-samples.ts';
import { preferredCodecs } from '#renderer/media/sdp-preferences.ts';
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
  it('sounds at once, never clips and ends in silence', () => {
    const samples = ringSamples(48_000);
    expect(samples).toHaveLength(Math.round(RING_PERIOD_S * 48_000));
    const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(loudest).toBeGreaterThan(0.2);
    expect(loudest).toBeLessThan(1);
    expect(samples.slice(0, 960).some((value) => Math.abs(value) > 0.1)).toBe(true);
    expect(samples.slice(-4800).every((value) => Math.abs(value) < 0.01)).toBe(true);
  });
});
