import { expect, test } from 'vitest';

import { reachDay } from '#core/diagnostics/reach-day.ts';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;
const BEGIN = NOW - 24 * HOUR;
const ALL_DAY = [{ from: 0, to: NOW }];

test('a day without trouble is one part', () => {
  expect(reachDay([], ALL_DAY, NOW)).toEqual([{ kind: 'fine', from: BEGIN, to: NOW }]);
});

test('an outage stands between with its cause, one that goes on reaches to now', () => {
  const outages = [
    { from: NOW - 5 * HOUR, to: NOW - 4 * HOUR, problem: 'server-silent' as const },
    { from: NOW - HOUR, problem: 'no-network' as const },
  ];
  expect(reachDay(outages, ALL_DAY, NOW)).toEqual([
    { kind: 'fine', from: BEGIN, to: NOW - 5 * HOUR },
    { kind: 'lost', from: NOW - 5 * HOUR, to: NOW - 4 * HOUR, problem: 'server-silent' },
    { kind: 'fine', from: NOW - 4 * HOUR, to: NOW - HOUR },
    { kind: 'lost', from: NOW - HOUR, to: NOW, problem: 'no-network' },
  ]);
});

test('an outage from before is told from the beginning of the day', () => {
  expect(reachDay([{ from: 0, to: BEGIN + HOUR }], ALL_DAY, NOW)[0]).toEqual({
    kind: 'lost',
    from: BEGIN,
    to: BEGIN + HOUR,
  });
});

test('a time in which the app did not run is neither good nor lost, even when an outage spans it', () => {
  const runs = [
    { from: 0, to: NOW - 10 * HOUR },
    { from: NOW - 2 * HOUR, to: NOW },
  ];
  const parts = reachDay([{ from: NOW - 11 * HOUR, to: NOW - HOUR }], runs, NOW);
  expect(parts.map(({ kind, from }) => [kind, (NOW - from) / HOUR])).toEqual([
    ['fine', 24],
    ['lost', 11],
    ['closed', 10],
    ['lost', 2],
    ['fine', 1],
  ]);
});

test('a quick restart is no time without the app', () => {
  const runs = [
    { from: 0, to: NOW - HOUR },
    { from: NOW - HOUR + 5000, to: NOW },
  ];
  expect(reachDay([], runs, NOW)).toEqual([{ kind: 'fine', from: BEGIN, to: NOW }]);
});
