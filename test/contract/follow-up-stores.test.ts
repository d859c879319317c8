import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteFollowUps } from '#adapters/storage/sqlite-follow-ups.ts';
import { MemoryFollowUps } from '#test/support/fakes/memory-follow-ups.ts';

import { describeFollowUpStore } from './follow-up-store.contract.ts';

describeFollowUpStore(
  'SqliteFollowUps',
  () =>
    new SqliteFollowUps(
      openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 }).database,
    ),
);
describeFollowUpStore('MemoryFollowUps', () => new MemoryFollowUps());
