import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FIRST_SPREAD_MS, RECONNECT_CAP_MS, reconnectDelay } from '#core/session/reconnect-policy.ts';

describe('reconnect policy', () => {
  it('tries at once after the first failure while a call waits', () => {
    expect(reconnectDelay({ failures: 1, random: 0.9, isUrgent: true })).toBe(0);
  });

  it('spreads the first tries of those who wait for nothing', () => {
    const delays = [0, 0.5, 0.99].map((random) => reconnectDelay({ failures: 1, random }));
    expect(delays).toEqual([0, FIRST_SPREAD_MS / 2, Math.round(0.99 * FIRST_SPREAD_MS)]);
  });

  it('doubles from 1 s up to 30 s', () => {
    const delays = [2, 3, 4, 5, 6, 7, 8, 500].map((failures) => reconnectDelay({ failures, random: 1 }));
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('asks a host at which nothing listens every 5 s at most, for two minutes', () => {
    const delays = [2, 4, 5, 30, 31].map((failures) =>
      reconnectDelay({ failures, random: 1, isRefused: true }),
    );
    expect(delays).toEqual([1000, 4000, 5000, 5000, 30_000]);
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

const AGENTS = 500;

interface Floor {
  /** When each agent is back, in ms after the server is. */
  readonly back: readonly number[];
  /** How many knocked in the busiest second from then on. */
  readonly busiest: number;
}

/** A floor of which a share is in calls when the server goes away. */
function floorAfter(outageMs: number, inCalls = 0, isRefused = false): Floor {
  const knocks = new Map<number, number>();
  const back = Array.from({ length: AGENTS }, (_, agent) => {
    const isUrgent = agent < AGENTS * inCalls;
    let at = 0;
    for (let failures = 1; ; failures += 1) {
      at += reconnectDelay({ failures, random: Math.random(), isUrgent, isRefused });
      const second = Math.floor((at - outageMs) / 1000);
      knocks.set(second, (knocks.get(second) ?? 0) + 1);
      if (at >= outageMs) return at - outageMs;
    }
  });
  const after = [...knocks].filter(([second]) => second >= 0).map(([, count]) => count);
  return { back: back.toSorted((a, b) => a - b), busiest: Math.max(...after) };
}

describe('a floor of 500 agents whose server was away', () => {
  it.each([
    [20_000, 0.3, 30_000],
    [60_000, 0.12, 30_000],
    [600_000, 0.09, 30_000],
  ])('for %i ms comes back without a storm, and all of it in time', (outageMs, share, withinMs) => {
    const { back, busiest } = floorAfter(outageMs);
    expect(busiest).toBeLessThan(AGENTS * share);
    expect(back.at(-1)).toBeLessThanOrEqual(withinMs);
  });

  it('while half of it talked spreads as wide', () => {
    expect(floorAfter(20_000, 0.5).busiest).toBeLessThan(AGENTS * 0.3);
  });

  it('while it restarted is back within 5 s, and spread over them', () => {
    const { back, busiest } = floorAfter(25_000, 0, true);
    expect(back.at(-1)).toBeLessThanOrEqual(5000);
    expect(busiest).toBeLessThan(AGENTS * 0.4);
  });

  it('for a moment is back in two seconds', () => {
    expect(floorAfter(200).back.at(-1)).toBeLessThan(2000);
  });
});
