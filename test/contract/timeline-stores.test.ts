import { expect, it } from 'vitest';

import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { SqliteTimelines } from '#adapters/storage/sqlite-timelines.ts';
import { MemoryTimelines } from '#test/support/fakes/memory-timelines.ts';
import { callIdOf, historyEntry } from '#test/support/history-entries.ts';

import { describeTimelineStore } from './timeline-store.contract.ts';

const open = () => openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 }).database;

describeTimelineStore('SqliteTimelines', () => new SqliteTimelines(open()));
describeTimelineStore('MemoryTimelines', () => new MemoryTimelines());

it('forgets a timeline with its call, and keeps it through every save of the call', () => {
  const database = open();
  const history = new SqliteHistory(database);
  const timelines = new SqliteTimelines(database);
  const entry = historyEntry(1);
  history.save(entry);
  timelines.saveTimeline(entry.id, { marks: [{ name: 'dialled', at: 1 }], dropped: 0 });
  history.save({ ...entry, name: 'Later' });
  const kept = timelines.timeline(callIdOf(1))?.marks;
  history.forgetLine(entry.lineId);
  expect([kept, timelines.timeline(callIdOf(1))]).toEqual([[{ name: 'dialled', at: 1 }], undefined]);
});

it('forgets outages after 90 days', () => {
  const timelines = new SqliteTimelines(open());
  const { lineId } = historyEntry(1);
  const day = 86_400_000;
  timelines.beginOutage({ lineId, from: day });
  timelines.endOutage(lineId, day + 1);
  timelines.beginOutage({ lineId, from: 92 * day });
  expect(timelines.outagesBetween(0, 100 * day).map((each) => each.from)).toEqual([92 * day]);
});
