import { describe, expect, it } from 'vitest';

import { RateLimit } from '#core/api/rate-limit.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';

describe('a limit of requests', () => {
  it('lets a burst pass, then says after how long the next may, and keeps its pace', () => {
    const clock = new FakeTime();
    const limit = new RateLimit({ clock, burst: 3, perSecond: 2 });
    expect([limit.take(), limit.take(), limit.take(), limit.take()]).toEqual([0, 0, 0, 500]);
    clock.advance(499);
    expect(limit.take()).toBeGreaterThan(0);
    clock.advance(1);
    expect([limit.take(), limit.take()]).toEqual([0, 500]);
  });

  it('never saves up more than a burst', () => {
    const clock = new FakeTime();
    const limit = new RateLimit({ clock, burst: 2, perSecond: 1 });
    clock.advance(3_600_000);
    expect([limit.take(), limit.take(), limit.take()]).toEqual([0, 0, 1000]);
  });
});
