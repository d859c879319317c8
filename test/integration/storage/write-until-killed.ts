import { writeSync } from 'node:fs';

import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { historyEntry } from '#test/support/history-entries.ts';

/** Saves one call after the other and says each time that it was saved. Ends by being killed. */
const [file = '', first = '0'] = process.argv.slice(2);
const { database } = openDatabase({ file, migrations: historyMigrations, now: Date.now });
const history = new SqliteHistory(database);
for (let index = Number(first); ; index += 1) {
  history.save(historyEntry(index, { notes: `note ${index}` }));
  writeSync(1, `${index}\n`);
}
