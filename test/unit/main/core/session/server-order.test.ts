import { expect, test } from 'vitest';

import { orderServers } from '#core/session/server-order.ts';

const server = (name: string, priority: number, weight: number) => ({ name, priority, weight });

/** A fair die that is the same every time (mulberry32). */
function dice(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('the lowest priority comes first, and every server comes once', () => {
  const servers = [server('c', 20, 5), server('a', 0, 0), server('b', 10, 100), server('d', 20, 0)];
  const names = orderServers(servers, dice()).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['a', 'b']);
  expect(names.toSorted()).toEqual(['a', 'b', 'c', 'd']);
});

test('weights share the load among equals, and one without weight is chosen now and then', () => {
  const servers = [server('heavy', 10, 60), server('light', 10, 20), server('spare', 10, 0)];
  const random = dice();
  const firsts = new Map<string, number>();
  for (let run = 0; run < 20_000; run += 1) {
    const first = orderServers(servers, random)[0]?.name ?? '';
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  expect((firsts.get('heavy') ?? 0) / 20_000).toBeCloseTo(0.75, 1);
  expect((firsts.get('light') ?? 0) / 20_000).toBeCloseTo(0.25, 1);
  expect(firsts.get('spare')).toBeLessThan(20);
});

test('nothing stays nothing', () => {
  expect(orderServers([], Math.random)).toEqual([]);
});
