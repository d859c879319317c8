import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { FileRecordings } from '#adapters/storage/file-recordings.ts';
import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { CallId } from '#shared/domain/ids.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { recordingStoreContract, type RecordingStoreUnderTest } from './recording-store.contract.ts';

const root = mkdtempSync(join(tmpdir(), 'recordings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

interface FilesUnderTest extends RecordingStoreUnderTest {
  readonly store: FileRecordings;
  readonly database: DatabaseSync;
  readonly folder: string;
}

function onDisk(): FilesUnderTest {
  folders += 1;
  const folder = join(root, String(folders), 'recordings');
  const { database } = openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 });
  const history = new SqliteHistory(database);
  return {
    store: new FileRecordings(database, folder),
    database,
    folder,
    know: (id) => history.save(aHistoryEntry({ id })),
    forget: (id) => void database.prepare('DELETE FROM calls WHERE id = ?').run(id),
  };
}

function inMemory(): RecordingStoreUnderTest {
  const store = new MemoryRecordings();
  const known = new Set<CallId>();
  store.known = known;
  return { store, know: (id) => void known.add(id), forget: (id) => void known.delete(id) };
}

recordingStoreContract('FileRecordings', onDisk);
recordingStoreContract('MemoryRecordings', inMemory);

describe('recordings as files', () => {
  const ID = CallId.parse('33333333-3333-4333-8333-333333333333');
  let files: FilesUnderTest;
  beforeEach(() => {
    files = onDisk();
    files.know(ID);
  });

  function record(text: string): void {
    const writer = files.store.begin(ID, 5000);
    writer.append(Buffer.from(text).toString('base64'), 1000);
    writer.end(1000);
  }

  it('are named after their call and can be read by their owner alone', () => {
    record('one');
    record('two');
    expect(readdirSync(files.folder).toSorted()).toEqual([`${ID}-2.webm`, `${ID}.webm`]);
    expect(statSync(files.folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(files.folder, `${ID}.webm`)).mode & 0o777).toBe(0o600);
  });

  it('go with their rows, and leave no file behind', () => {
    record('one');
    files.forget(ID);
    files.store.sweep();
    expect(readdirSync(files.folder)).toEqual([]);
  });

  it('are found again when the index was lost, as long as their call is known', () => {
    record('a recording of some length');
    files.database.exec('DELETE FROM recordings');
    files.store.sweep();
    expect(files.store.of(ID)?.parts).toMatchObject([{ part: 1, bytes: 26 }]);
  });

  it('of an unknown call are left alone until their time is over', () => {
    record('one');
    files.database.exec('DELETE FROM recordings; DELETE FROM calls');
    const path = join(files.folder, `${ID}.webm`);
    files.store.sweep();
    expect(existsSync(path)).toBe(true);
    files.store.removeBefore(Date.now() + 60_000);
    expect(existsSync(path)).toBe(false);
  });

  it('are forgotten when somebody deleted the file', () => {
    record('one');
    rmSync(join(files.folder, `${ID}.webm`));
    expect(files.store.read(ID, 1, 0, 10)).toBeUndefined();
    files.store.sweep();
    expect(files.store.of(ID)).toBeUndefined();
  });

  it('do not touch what others put into the folder', () => {
    record('one');
    const foreign = join(files.folder, 'holiday.webm');
    writeFileSync(foreign, 'not ours');
    files.store.sweep();
    files.store.removeBefore(Date.now() + 60_000);
    expect(existsSync(foreign)).toBe(true);
  });

  it('refuse to begin where the folder takes no file, and leave no row', () => {
    record('one');
    rmSync(files.folder, { recursive: true });
    writeFileSync(files.folder, 'a file is in the way');
    chmodSync(files.folder, 0o600);
    expect(() => files.store.begin(ID, 9000)).toThrow();
    expect(files.store.of(ID)?.parts).toHaveLength(1);
  });
});
