import type { DatabaseSync } from 'node:sqlite';

import { inTransaction } from './in-transaction.ts';

/** The file was written by a newer version of Hookswitch. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/** Brings the schema to the newest version, each step all or nothing. `user_version` counts the steps taken. */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (found > migrations.length) throw new NewerSchema(`schema ${found}, known ${migrations.length}`);
  for (const [index, script] of migrations.entries()) {
    if (index < found) continue;
    inTransaction(database, () => {
      database.exec(script);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}
