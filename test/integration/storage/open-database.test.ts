import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openDatabase, type OpenedDatabase } from '#adapters/storage/open-database.ts';

const NOW = Date.UTC(2026, 10, 21, 4, 27);
const MIGRATIONS = ['CREATE TABLE things (name TEXT) STRICT', 'ALTER TABLE things ADD COLUMN size INTEGER'];

describe('opening a database', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-db-'));
    file = join(folder, 'deep', 'things.db');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (migrations = MIGRATIONS): OpenedDatabase =>
    openDatabase({ file, migrations, now: () => NOW });

  function fillAndClose(): void {
    const { database } = open();
    const insert = database.prepare('INSERT INTO things VALUES (?, ?)');
    for (let index = 0; index < 500; index += 1) insert.run(`thing ${index}`, index);
    database.close();
  }

  it('is readable by this user only', () => {
    open().database.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes the steps that a file has not taken yet', () => {
    const old = open(MIGRATIONS.slice(0, 1)).database;
    old.exec(`INSERT INTO things VALUES ('kept')`);
    old.close();
    const { database } = open();
    expect(database.prepare('SELECT * FROM things').all()).toEqual([{ name: 'kept', size: null }]);
    database.close();
  });

  it('takes a step whole or not at all', () => {
    open(MIGRATIONS.slice(0, 1)).database.close();
    const broken = [...MIGRATIONS.slice(0, 1), 'CREATE TABLE more (a TEXT); CREATE TABLE things (a TEXT)'];
    expect(() => open(broken)).toThrow('already exists');
    const { database } = open(MIGRATIONS.slice(0, 1));
    expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'more'`).all()).toEqual([]);
    database.close();
  });

  it.each<[string, () => void]>([
    ['is no database', () => writeFileSync(file, 'x'.repeat(10_000))],
    ['was cut off', () => truncateSync(file, 8192)],
    [
      'has a page of zeros',
      () => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0, 4096, 8192));
      },
    ],
  ])('sets a file aside that %s, and starts empty', (_, damage) => {
    fillAndClose();
    damage();
    const { database, setAside } = open();
    expect(setAside).toEqual({ path: `${file}.damaged-2026-11-21T04-27-00-000Z`, reason: 'damaged' });
    expect(database.prepare('SELECT count(*) AS things FROM things').get()).toEqual({ things: 0 });
    expect(readdirSync(join(folder, 'deep'))).toContain('things.db.damaged-2026-11-21T04-27-00-000Z');
    database.close();
  });

  it('sets the file of a newer version aside untouched', () => {
    fillAndClose();
    const { database, setAside } = open(MIGRATIONS.slice(0, 1));
    database.close();
    expect(setAside?.reason).toBe('newer-version');
    const kept = openDatabase({
      file: setAside?.path ?? '',
      migrations: MIGRATIONS,
      now: () => NOW,
    }).database;
    expect(kept.prepare('SELECT count(*) AS things FROM things').get()).toEqual({ things: 500 });
    kept.close();
  });
});
