import { expect, test } from 'vitest';

import { RunLog } from '#core/diagnostics/run-log.ts';
import type { Run } from '#core/ports/run-store.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';

const MINUTE = 60_000;

function running(before: readonly Run[], now: number) {
  const time = new ManualTimer(now);
  let saved = before;
  const store = { runs: () => saved, save: (runs: readonly Run[]) => void (saved = runs) };
  return { time, log: new RunLog({ store, clock: time, timer: time }), saved: () => saved };
}

test('a run is on the disk from its start, and known to five minutes after a crash', () => {
  const { time, saved } = running([{ from: 0, to: 10 * MINUTE }], 60 * MINUTE);
  expect(saved()).toEqual([
    { from: 0, to: 10 * MINUTE },
    { from: 60 * MINUTE, to: 60 * MINUTE },
  ]);
  time.pass(12 * MINUTE);
  expect(saved().at(-1)).toEqual({ from: 60 * MINUTE, to: 70 * MINUTE });
});

test('a run that ends in good order is known exactly, and nothing is written after it', () => {
  const { time, log, saved } = running([], 0);
  time.pass(7 * MINUTE);
  log.dispose();
  time.pass(60 * MINUTE);
  expect(saved()).toEqual([{ from: 0, to: 7 * MINUTE }]);
});

test('runs of last week are forgotten, and so are those that a clock set back left in the future', () => {
  const day = 24 * 60 * MINUTE;
  const { log } = running(
    [
      { from: 0, to: day },
      { from: 29 * day, to: 29.5 * day },
      { from: 40 * day, to: 41 * day },
    ],
    30 * day,
  );
  expect(log.runs).toEqual([
    { from: 29 * day, to: 29.5 * day },
    { from: 30 * day, to: 30 * day },
  ]);
});
