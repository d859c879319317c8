import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteMessages } from '#adapters/storage/sqlite-messages.ts';
import { MemoryMessages } from '#test/support/fakes/memory-messages.ts';

import { describeMessageStore } from './message-store.contract.ts';

describeMessageStore('SqliteMessages', () => {
  const { database } = openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 });
  return new SqliteMessages(database);
});
describeMessageStore('MemoryMessages', () => new MemoryMessages());
