import { describe, expect, it } from 'vitest';

import { readRetryAfter } from '#adapters/crm/http/http-request.ts';
import { LeakyBucket } from '#adapters/crm/http/leaky-bucket.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

function bucket() {
  const time = new FakeTime();
  const went: string[] = [];
  const made = new LeakyBucket({ perSecond: 2, capacity: 4 }, time, time);
  const take = (work: 'waited-for' | 'background') => void made.take(work).then(() => went.push(work));
  return { time, went, made, take };
}

describe('the requests to one CRM', () => {
  it('go at once while there is room, background work up to half of it', async () => {
    const { went, take } = bucket();
    for (let n = 0; n < 4; n += 1) take('background');
    await settled();
    expect(went).toEqual(['background', 'background']);
    take('waited-for');
    await settled();
    expect(went).toEqual(['background', 'background', 'waited-for']);
  });

  it('go on as room comes, and all of them in the end', async () => {
    const { time, went, take } = bucket();
    for (let n = 0; n < 12; n += 1) take('background');
    for (let second = 0; second < 6; second += 1) {
      time.advance(1000);
      await settled();
    }
    expect(went).toHaveLength(12);
  });

  it('wait once the CRM says that it has enough', async () => {
    const { time, went, made, take } = bucket();
    made.fill();
    take('waited-for');
    await settled();
    expect(went).toEqual([]);
    time.advance(500);
    await settled();
    expect(went).toEqual(['waited-for']);
  });
});

describe('Retry-After', () => {
  it.each([
    ['30', 30_000],
    [' 0 ', 0],
    ['Thu, 26 Nov 2026 09:00:20 GMT', 20_000],
    ['Thu, 26 Nov 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('"%s" is %s ms', (text, ms) => {
    expect(readRetryAfter(text, Date.UTC(2026, 10, 26, 9))).toBe(ms);
  });
});
