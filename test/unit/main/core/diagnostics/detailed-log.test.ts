import { expect, test } from 'vitest';

import { DetailedLog } from '#core/diagnostics/detailed-log.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';

const QUARTER = 15 * 60_000;

function detailedLog() {
  const time = new ManualTimer(1000);
  const told: boolean[] = [];
  const log = new DetailedLog({ clock: time, timer: time, sink: { detailed: (on) => void told.push(on) } });
  return { time, told, log };
}

test('a detailed log ends by itself after a quarter of an hour', () => {
  const { time, told, log } = detailedLog();
  log.start();
  expect(log.until).toBe(1000 + QUARTER);
  time.pass(QUARTER - 1);
  expect(told).toEqual([true]);
  time.pass(1);
  expect(told).toEqual([true, false]);
  expect(log.until).toBeUndefined();
});

test('started again it begins anew, and it can be ended before', () => {
  const { time, told, log } = detailedLog();
  log.start();
  time.pass(QUARTER - 1);
  log.start();
  time.pass(QUARTER - 1);
  expect(log.until).toBeDefined();
  log.stop();
  expect(told).toEqual([true, true, false]);
  time.pass(QUARTER);
  log.stop();
  expect(told).toEqual([true, true, false]);
});
