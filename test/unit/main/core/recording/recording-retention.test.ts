import { expect, it } from 'vitest';

import { RecordingRetention } from '#core/recording/recording-retention.ts';
import { RecordingSettings } from '#shared/domain/recording.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

const DAY = 86_400_000;

function fixture(keepDays: number) {
  const time = new FakeTime();
  const store = new MemoryRecordings();
  const logger = new RecordingLogger();
  const removed: number[] = [];
  const begin = () =>
    new RecordingRetention({
      store,
      settings: () => RecordingSettings.parse({ keepDays }),
      clock: time,
      timer: time,
      logger,
      onRemoved: () => removed.push(time.now()),
    });
  const record = (n: number, daysAgo: number): void => {
    const writer = store.begin(callIdOf(n), time.now() - daysAgo * DAY);
    writer.append('AAAA', 1000);
    writer.end(1000);
  };
  return { time, store, logger, begin, record, removed };
}

it('deletes what is older than it may be at the start', () => {
  const { begin, record, store, removed } = fixture(30);
  record(1, 31);
  record(2, 29);
  begin();
  expect([store.of(callIdOf(1)), removed.length]).toEqual([undefined, 1]);
  expect(store.of(callIdOf(2))).toBeDefined();
});

it('looks again every day', () => {
  const { time, begin, record, store } = fixture(30);
  record(2, 29);
  const retention = begin();
  time.advance(DAY + 1);
  expect(store.of(callIdOf(2))).toBeDefined();
  time.advance(DAY);
  expect(store.of(callIdOf(2))).toBeUndefined();
  retention.dispose();
  expect(time.pending).toBe(0);
});

it('deletes nothing by itself when recordings are kept for good', () => {
  const { begin, record, store } = fixture(0);
  record(1, 4000);
  begin();
  expect(store.of(callIdOf(1))).toBeDefined();
});

it('goes on when a file cannot be deleted', () => {
  const { begin, store, logger } = fixture(30);
  store.sweep = () => {
    throw new Error('EBUSY');
  };
  begin();
  expect(logger.lines).toEqual(['error recording.not-deleted']);
});
