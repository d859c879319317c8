import type { DatabaseSync } from 'node:sqlite';

import { digitWords } from '#adapters/storage/digit-words.ts';
import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { HISTORY_COLUMNS, historySequence } from '#adapters/storage/history-rows.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { callIdOf } from '#test/support/history-entries.ts';

import { benchCompany, benchName } from './bench-names.ts';
import { cachedDatabase, cachedDatabaseFile, type CachedDatabaseOptions } from './cached-database.ts';
import { benchNumber } from './make-contacts.ts';

const INSERT = `INSERT INTO calls (seq, ${HISTORY_COLUMNS.join(', ')}) VALUES (${'?, '.repeat(HISTORY_COLUMNS.length)}?)`;
const INDEXES = [
  'calls_by_number',
  'calls_with_name',
  'calls_by_line',
  'calls_by_direction',
  'calls_by_result',
];
/** Callers call again: four calls each. */
const CALLS_PER_NUMBER = 4;
const STEP_MS = 60_000;
const FIRST_CALL = Date.UTC(2024, 0, 1);
const RESULTS = ['answered', 'answered', 'answered', 'missed', 'busy'];
const NOTES = ['', '', 'asked for a quote', 'call back on Monday', 'invoice was wrong'];

function addCall(insert: ReturnType<DatabaseSync['prepare']>, index: number, count: number): void {
  const e164 = benchNumber(index % Math.ceil(count / CALLS_PER_NUMBER));
  const startedAt = FIRST_CALL + index * STEP_MS;
  const id = callIdOf(index);
  const number = { raw: e164, kind: 'external', e164, display: e164, country: 'DE' };
  const detail = JSON.stringify({ number, records: [], pop: { state: 'none' } });
  const times = [startedAt, startedAt + 4000, startedAt + 64_000, 4000, 60_000, 64_000];
  insert.run(
    historySequence({ id, startedAt }),
    id,
    'main',
    'Office',
    index % 3 === 0 ? 'outgoing' : 'incoming',
    e164,
    digitWords(e164, e164),
    benchName(index),
    benchCompany(index),
    'Sales',
    null,
    ...times,
    RESULTS[Math.floor(index / 20) % RESULTS.length] ?? null,
    NOTES[Math.floor(index / 100) % NOTES.length] ?? '',
    detail,
  );
}

function fill(database: DatabaseSync, count: number): void {
  const indexes = INDEXES.map(
    (name) => database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.['sql'],
  );
  const trigger = database.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'calls_added'`).get()?.['sql'];
  for (const name of INDEXES) database.exec(`DROP INDEX ${name}`);
  database.exec('DROP TRIGGER calls_added');
  const insert = database.prepare(INSERT);
  for (let index = 0; index < count; index += 1) addCall(insert, index, count);
  database.exec(`INSERT INTO calls_text (calls_text) VALUES ('rebuild')`);
  for (const sql of [...indexes, trigger]) database.exec(String(sql));
}

function historyOf(count: number): CachedDatabaseOptions {
  return {
    name: `history-${count}`,
    migrations: historyMigrations,
    fill: (draft) => fill(draft, count),
  };
}

/** The file of a history with so many calls, one a minute; filled at the first use and kept. Copy it to write to it. */
export function historyFile(count: number): string {
  return cachedDatabaseFile(historyOf(count));
}

/** The same, opened. */
export function makeHistory(count: number): SqliteHistory {
  return new SqliteHistory(cachedDatabase(historyOf(count)));
}
