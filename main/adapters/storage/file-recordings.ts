import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { CallId } from '#shared/domain/ids.ts';
import { RecordingPart, type KeptRecording, type RecordingTotals } from '#shared/domain/recording.ts';
import type { RecordingPiece, RecordingStore, RecordingWriter } from '#core/ports/recording-store.ts';

import { PreparedStatements } from './prepared-statements.ts';
import { RecordingFile } from './recording-file.ts';

/** Files of ours: the id of the call, and the number of the part from the second one on. */
const FILE = /^([0-9a-f-]{36})(?:-(\d+))?\.webm$/;

/** About, at the 32 kbit/s that the media page writes. */
const BYTES_PER_MS = 4;

interface Stray {
  readonly id: string;
  readonly part: number;
  readonly path: string;
}

/** Recordings as files in a folder of the agent's, with their index in the database of the history. */
export class FileRecordings implements RecordingStore {
  readonly #statements: PreparedStatements;
  readonly #folder: string;

  constructor(database: DatabaseSync, folder: string) {
    this.#statements = new PreparedStatements(database);
    this.#folder = folder;
  }

  begin(id: CallId, at: number): RecordingWriter {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const part = (this.of(id)?.parts.at(-1)?.part ?? 0) + 1;
    const file = new RecordingFile({
      path: this.#path(id, part),
      onLength: (ms, bytes) => this.#keepLength(id, part, ms, bytes),
      onEmpty: () => this.#forget(id, part),
    });
    this.#statements
      .get('INSERT INTO recordings (call_id, part, began_at, ms, bytes) VALUES (?, ?, ?, 0, 0)')
      .run(id, part, at);
    return file;
  }

  of(id: CallId): KeptRecording | undefined {
    const rows = this.#statements.get('SELECT * FROM recordings WHERE call_id = ? ORDER BY part').all(id);
    const parts = rows.map((row) =>
      RecordingPart.parse({
        part: row['part'],
        startedAt: row['began_at'],
        ms: row['ms'],
        bytes: row['bytes'],
      }),
    );
    return parts.length === 0 ? undefined : { callId: id, parts };
  }

  list(limit: number, before?: number): readonly KeptRecording[] {
    const rows = this.#statements
      .get(
        `SELECT call_id FROM recordings GROUP BY call_id HAVING min(began_at) < ?
        ORDER BY min(began_at) DESC, call_id LIMIT ?`,
      )
      .all(before ?? Number.MAX_SAFE_INTEGER, limit);
    return rows.flatMap((row) => this.of(row['call_id'] as CallId) ?? []);
  }

  read(id: CallId, part: number, from: number, most: number): RecordingPiece | undefined {
    const path = this.#path(id, part);
    if (this.of(id)?.parts.every((each) => each.part !== part) !== false || !exists(path)) return undefined;
    const bytes = Buffer.alloc(most);
    const handle = openSync(path, 'r');
    try {
      const count = readSync(handle, bytes, 0, most, from);
      const next = from + count;
      const isEnd = next >= statSync(path).size;
      return { piece: bytes.toString('base64', 0, count), ...(!isEnd && { next }) };
    } finally {
      closeSync(handle);
    }
  }

  pathOf(id: CallId): string | undefined {
    const first = this.of(id)?.parts[0];
    return first === undefined ? undefined : this.#path(id, first.part);
  }

  totals(): RecordingTotals {
    const row = this.#statements
      .get('SELECT count(DISTINCT call_id) AS calls, ifnull(sum(bytes), 0) AS bytes FROM recordings')
      .get();
    return { calls: Number(row?.['calls'] ?? 0), bytes: Number(row?.['bytes'] ?? 0) };
  }

  remove(id: CallId): boolean {
    const kept = this.of(id);
    for (const { part } of kept?.parts ?? []) {
      rmSync(this.#path(id, part), { force: true });
      this.#forget(id, part);
    }
    return kept !== undefined;
  }

  removeBefore(at: number): number {
    const old = this.#statements
      .get('SELECT call_id FROM recordings GROUP BY call_id HAVING min(began_at) < ?')
      .all(at);
    for (const row of old) this.remove(row['call_id'] as CallId);
    for (const { path } of this.#strays()) if (statSync(path).mtimeMs < at) rmSync(path, { force: true });
    return old.length;
  }

  /** A file without a row whose call is known is taken back: the index may have been lost, the sound must not be. */
  sweep(): void {
    const gone = this.#statements
      .get('SELECT DISTINCT call_id FROM recordings WHERE call_id NOT IN (SELECT id FROM calls)')
      .all();
    for (const row of gone) this.remove(row['call_id'] as CallId);
    for (const row of this.#statements.get('SELECT call_id, part FROM recordings').all()) {
      const [id, part] = [row['call_id'] as CallId, Number(row['part'])];
      if (!exists(this.#path(id, part))) this.#forget(id, part);
    }
    for (const stray of this.#strays()) this.#takeBack(stray);
  }

  /** Files of ours that the index does not know. */
  #strays(): readonly Stray[] {
    return filesIn(this.#folder).flatMap((name) => {
      const [, id, number = '1'] = FILE.exec(name) ?? [];
      const part = Number(number);
      if (id === undefined || this.#knows(id, part)) return [];
      return [{ id, part, path: join(this.#folder, name) }];
    });
  }

  #takeBack({ id, part, path }: Stray): void {
    const { size, mtimeMs } = statSync(path);
    const ms = size / BYTES_PER_MS;
    this.#statements
      .get(
        `INSERT INTO recordings (call_id, part, began_at, ms, bytes)
        SELECT id, ?, ?, ?, ? FROM calls WHERE id = ?`,
      )
      .run(part, mtimeMs - ms, ms, size, id);
  }

  #knows(id: string, part: number): boolean {
    return (
      this.#statements.get('SELECT 1 FROM recordings WHERE call_id = ? AND part = ?').get(id, part) !==
      undefined
    );
  }

  #keepLength(id: CallId, part: number, ms: number, bytes: number): void {
    this.#statements
      .get('UPDATE recordings SET ms = ?, bytes = ? WHERE call_id = ? AND part = ?')
      .run(ms, bytes, id, part);
  }

  #forget(id: CallId, part: number): void {
    this.#statements.get('DELETE FROM recordings WHERE call_id = ? AND part = ?').run(id, part);
  }

  #path(id: CallId, part: number): string {
    return join(this.#folder, part === 1 ? `${id}.webm` : `${id}-${part}.webm`);
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** None where nothing was ever recorded. */
function filesIn(folder: string): readonly string[] {
  return exists(folder) ? readdirSync(folder) : [];
}
