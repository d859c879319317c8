import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RECONNECT_CAP_MS, reconnectDelay } from '#core/session/reconnect-policy.ts';

describe('reconnect policy', () => {
  it('tries at once after the first failure', () => {
    expect(reconnectDelay({ failures: 1, random: 0.9 })).toBe(0);
  });

  it('doubles from 1 s up to 30 s', () => {
    const delays = [2, 3, 4, 5, 6, 7, 8, 500].map((failures) => reconnectDelay({ failures, random: 1 }));
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('waits between half and all of that by chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const delay = reconnectDelay({ failures, random });
          const upper = Math.min(RECONNECT_CAP_MS, 1000 * 2 ** Math.min(failures - 2, 20));
          expect(delay).toBeGreaterThanOrEqual(upper / 2);
          expect(delay).toBeLessThanOrEqual(upper);
        },
      ),
    );
  });
});
