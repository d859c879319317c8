import { describe, expect, it } from 'vitest';

import { CrashDelays } from '#platform/crash-delays.ts';

describe('a page that dies', () => {
  it('comes back at once the first time', () => {
    expect(new CrashDelays().next(0)).toBe(0);
  });

  it('waits longer each time it dies again, and never more than half a minute', () => {
    const delays = new CrashDelays();
    expect([0, 10, 20, 30, 40, 50].map((at) => delays.next(at))).toEqual([
      0, 1000, 5000, 30_000, 30_000, 30_000,
    ]);
  });

  it('is forgiven after a calm minute', () => {
    const delays = new CrashDelays();
    delays.next(0);
    delays.next(10);
    expect(delays.next(60_011)).toBe(0);
  });
});
