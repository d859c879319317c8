import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { openDatabase } from '#adapters/storage/open-database.ts';

export interface CachedDatabaseOptions {
  /** Says what is in it and how much; the schema is told apart by itself. */
  readonly name: string;
  readonly migrations: readonly string[];
  readonly fill: (database: DatabaseSync) => void;
}

/** The file of a large database that is filled once and then kept in the temporary folder. */
export function cachedDatabaseFile({ name, migrations, fill }: CachedDatabaseOptions): string {
  const folder = join(tmpdir(), 'hookswitch-bench');
  mkdirSync(folder, { recursive: true });
  const schema = createHash('sha256').update(migrations.join()).digest('hex').slice(0, 8);
  const file = join(folder, `${name}-${schema}.db`);
  if (existsSync(file)) return file;
  forgetOthers(folder, name);
  const draft = `${file}.draft`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  const { database } = openDatabase({ file: draft, migrations, now: Date.now });
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN');
  fill(database);
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(draft, file);
  return file;
}

/** The same data in a schema of the past: gigabytes that nobody reads any more. */
function forgetOthers(folder: string, name: string): void {
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${name}-`)) rmSync(join(folder, file), { force: true });
  }
}

/** The same, opened. */
export function cachedDatabase(options: CachedDatabaseOptions): DatabaseSync {
  const file = cachedDatabaseFile(options);
  return openDatabase({ file, migrations: options.migrations, now: Date.now }).database;
}
