import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { HistoryQuery } from '#shared/domain/history.ts';
import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { callIdOf } from '#test/support/history-entries.ts';

const ROUNDS = 20;
const WRITER = join(import.meta.dirname, 'write-until-killed.ts');

/** Runs a writer, kills it after so many saved calls, and returns the last call that it said was saved. */
function writeAndKill(file: string, first: number, calls: number): Promise<number> {
  const writer = spawn(process.execPath, [WRITER, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  writer.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (said.split('\n').length > calls) writer.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    writer.on('close', () => resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))));
  });
}

describe('the history of a process that is killed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-kill-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('has every call that was saved, and its search agrees', { timeout: 60_000 }, async () => {
    const file = join(folder, 'history.db');
    let next = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const last = await writeAndKill(file, next, 3 + ((round * 7) % 23));
      expect(last).toBeGreaterThanOrEqual(next);
      next = last + 1;
    }
    const { database, setAside } = openDatabase({ file, migrations: historyMigrations, now: Date.now });
    const history = new SqliteHistory(database);
    const lost = Array.from({ length: next }, (_, index) => index).filter(
      (index) => !history.get(callIdOf(index)),
    );
    const found = history.list(HistoryQuery.parse({ search: `note ${next - 1}` }));
    expect({ lost, setAside, integrity: database.prepare('PRAGMA integrity_check').get() }).toEqual({
      lost: [],
      setAside: undefined,
      integrity: { integrity_check: 'ok' },
    });
    expect(() =>
      database.exec(`INSERT INTO calls_text (calls_text, rank) VALUES ('integrity-check', 1)`),
    ).not.toThrow();
    expect(found).toMatchObject({ ok: true, value: { entries: [{ id: callIdOf(next - 1) }] } });
    history.dispose();
  });
});
