import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rateLine, wordOf } from '#core/sound/e-model.ts';

const OPUS = 'audio/opus';
const G711 = 'audio/PCMA';

describe('rateLine', () => {
  it.each([
    // Without loss the delay alone: R = 93.2 - 0.024 * (rtt / 2 + buffer + 25).
    { codec: G711, lossPercent: 0, roundTripMs: 0, bufferMs: 0, r: 92.6, mos: 4.4 },
    { codec: G711, lossPercent: 0, roundTripMs: 24, bufferMs: 40, r: 91.35, mos: 4.37 },
    // ITU-T G.107, equation 7-29: 95 * 1 / (1 + 25.1) = 3.64 and 95 * 6 / (6 + 25.1) = 18.33.
    { codec: G711, lossPercent: 1, roundTripMs: 0, bufferMs: 0, r: 88.96, mos: 4.3 },
    { codec: G711, lossPercent: 6, roundTripMs: 0, bufferMs: 0, r: 74.27, mos: 3.8 },
    { codec: OPUS, lossPercent: 6, roundTripMs: 0, bufferMs: 0, r: 70.68, mos: 3.63 },
    { codec: OPUS, lossPercent: 20, roundTripMs: 0, bufferMs: 0, r: 45.1, mos: 2.32 },
    // Above 177.3 ms one way people begin to talk at once: another 0.11 per ms.
    { codec: OPUS, lossPercent: 0, roundTripMs: 600, bufferMs: 0, r: 69.15, mos: 3.56 },
  ])('rates $codec with $lossPercent % loss and $roundTripMs ms as R = $r', ({ r, mos, ...facts }) => {
    const rating = rateLine(facts);
    expect(rating.r).toBeCloseTo(r, 1);
    expect(rating.mos).toBeCloseTo(mos, 1);
  });

  it('takes an unknown codec for G.711', () => {
    const facts = { lossPercent: 3, roundTripMs: 50, bufferMs: 20 };
    expect(rateLine({ ...facts, codec: undefined })).toEqual(rateLine({ ...facts, codec: G711 }));
  });

  it('stays within the scale and never rises with loss or delay', () => {
    const facts = fc.record({
      lossPercent: fc.double({ min: 0, max: 100, noNaN: true }),
      roundTripMs: fc.double({ min: 0, max: 5000, noNaN: true }),
      bufferMs: fc.double({ min: 0, max: 1000, noNaN: true }),
      codec: fc.constantFrom(OPUS, G711),
    });
    fc.assert(
      fc.property(facts, (line) => {
        const { mos, r } = rateLine(line);
        expect(mos).toBeGreaterThanOrEqual(1);
        expect(mos).toBeLessThanOrEqual(4.5);
        expect(rateLine({ ...line, lossPercent: line.lossPercent / 2 }).r).toBeGreaterThanOrEqual(r);
        expect(rateLine({ ...line, roundTripMs: line.roundTripMs / 2 }).r).toBeGreaterThanOrEqual(r);
      }),
    );
  });
});

describe('wordOf', () => {
  it.each([
    { mos: 4.4, word: 'good' },
    { mos: 4.03, word: 'good' },
    { mos: 4, word: 'fair' },
    { mos: 3.61, word: 'fair' },
    { mos: 3.5, word: 'poor' },
    { mos: 1, word: 'poor' },
  ])('calls $mos a $word line', ({ mos, word }) => {
    expect(wordOf(mos)).toBe(word);
  });
});
