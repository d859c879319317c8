import { describe, expect, it } from 'vitest';

import { complaintAbout, growthOf, leftOvers } from '#test/soak/verdict.ts';
import type { Sample } from '#test/soak/take-sample.ts';
import { trendOf } from '#test/soak/trend.ts';

/** A saw of up to so much, which no slope is. */
function samples(count: number, perCall: number, saw: number): readonly Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const calls = (index + 1) * 10;
    return { calls, numbers: { 'main memory': 80 + perCall * calls + saw * ((index % 4) / 3) } };
  });
}

function verdictOn(taken: readonly Sample[]): string | undefined {
  return growthOf(taken).find(({ name }) => name === 'main memory')?.verdict;
}

describe('the trend of points', () => {
  it('is the line they lie on', () => {
    const trend = trendOf([
      [10, 5],
      [20, 7],
      [30, 9],
      [40, 11],
    ]);
    expect(trend.base).toBeCloseTo(5);
    expect(trend.slope).toBeCloseTo(0.2);
    expect([trend.least, trend.most]).toEqual([expect.closeTo(0.2), expect.closeTo(0.2)]);
  });

  it('is as sure as Student says', () => {
    // By hand: residuals of ±0.5 about a flat line, two degrees of freedom.
    const { slope, least, most } = trendOf([
      [0, 0.5],
      [1, -0.5],
      [2, -0.5],
      [3, 0.5],
    ]);
    expect(slope).toBeCloseTo(0);
    expect(most).toBeCloseTo(4.303 * Math.sqrt(1 / 2 / 5));
    expect(least).toBeCloseTo(-most);
  });

  it('is open to everything with two points', () => {
    expect(
      trendOf([
        [0, 1],
        [1, 2],
      ]),
    ).toMatchObject({ slope: 1, least: -Infinity, most: Infinity });
  });
});

describe('the growth over 500 calls', () => {
  it('is flat when it only goes up and down', () => {
    expect(verdictOn(samples(50, 0, 3))).toBe('flat');
  });

  it('grows when a call leaves 20 KB behind', () => {
    expect(verdictOn(samples(50, 0.02, 3))).toBe('grows');
  });

  it('is unclear after few calls, which is a complaint of its own', () => {
    const few = samples(6, 0, 3);
    expect(verdictOn(few)).toBe('unclear');
    expect(growthOf(few).flatMap(complaintAbout)).toEqual([expect.stringContaining('more calls would tell')]);
  });

  it('is said in words with its range', () => {
    expect(growthOf(samples(50, 0.02, 0)).flatMap(complaintAbout)).toEqual([
      'main memory: 10 (10 to 10) per 500 calls, allowed 4.01',
    ]);
  });
});

it('says which pieces are left over, but not those that come and go', () => {
  const start = { calls: 0, numbers: { 'peer connections': 1, sockets: 1, timers: 4, files: 42 } };
  const end = { calls: 500, numbers: { 'peer connections': 2, sockets: 1, timers: 7, files: 45 } };
  expect(leftOvers(start, end)).toEqual([
    'peer connections: 1 at the start, 2 at the end',
    'files: 42 at the start, 45 at the end',
  ]);
});
