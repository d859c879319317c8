import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';

import { describeHistoryNarrowing } from './history-narrowing.contract.ts';
import { describeHistoryRepository } from './history-repository.contract.ts';

function empty(): SqliteHistory {
  const { database } = openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 });
  return new SqliteHistory(database);
}

describeHistoryRepository('SqliteHistory', empty);
describeHistoryNarrowing('SqliteHistory', empty);
