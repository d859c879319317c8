import type { DatabaseSync } from 'node:sqlite';

import {
  NOT_NARROWED,
  type HistoryEntry,
  type HistoryPage,
  type HistoryPlaces,
  type HistoryQuery,
} from '#shared/domain/history.ts';
import { LineId, type CallId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { MISSED_MAX, type HistoryRepository } from '#core/ports/history-repository.ts';

import {
  firstSequenceAt,
  HISTORY_COLUMNS,
  historyEntry,
  historySequence,
  historyValues,
  lastSequenceAt,
} from './history-rows.ts';
import { historyStatement } from './history-search.ts';
import { inTransaction } from './in-transaction.ts';
import { PreparedStatements } from './prepared-statements.ts';

const UPSERT = `INSERT INTO calls (seq, ${HISTORY_COLUMNS.join(', ')})
  VALUES (?, ${HISTORY_COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${HISTORY_COLUMNS.slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

const UNSEEN_MISSED = `SELECT count(*) AS missed FROM (
  SELECT 1 FROM calls INDEXED BY calls_by_result WHERE result = 'missed' AND seq > ? LIMIT ${MISSED_MAX})`;

/** More lines or queues than a list shows. */
const MOST_PLACES = 50;

const CURSOR = /^-?\d{1,16}$/;

/** Calls in SQLite, in a database opened with `historyMigrations`. Every write is on the disk when it returns. */
export class SqliteHistory implements HistoryRepository {
  readonly #database: DatabaseSync;
  readonly #statements: PreparedStatements;
  readonly #keeps: (entry: HistoryEntry) => boolean;

  /** What `keeps` does not want never reaches the disk. */
  constructor(database: DatabaseSync, keeps: (entry: HistoryEntry) => boolean = () => true) {
    this.#database = database;
    this.#keeps = keeps;
    this.#statements = new PreparedStatements(database);
  }

  save(entry: HistoryEntry): void {
    if (!this.#keeps(entry)) return;
    this.#statements.get(UPSERT).run(this.#freeSequence(entry), ...historyValues(entry));
  }

  get(id: CallId): HistoryEntry | undefined {
    const row = this.#statements.get('SELECT * FROM calls WHERE id = ?').get(id);
    return row === undefined ? undefined : historyEntry(row);
  }

  note(id: CallId, text: string): boolean {
    return this.#statements.get('UPDATE calls SET notes = ? WHERE id = ?').run(text, id).changes === 1;
  }

  list(query: HistoryQuery): Result<HistoryPage, 'bad-cursor'> {
    const { filter, search, narrow = NOT_NARROWED, cursor, limit } = query;
    if (cursor !== undefined && !CURSOR.test(cursor)) return fail('bad-cursor');
    const below = cursor === undefined ? {} : { below: Number(cursor) };
    const { sql, values } = historyStatement({ filter, search, narrow, limit: limit + 1, ...below });
    const rows = this.#statements.get(sql).all(...values);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return ok({
      entries: shown.map(historyEntry),
      ...(last === undefined ? {} : { nextCursor: String(last['seq']) }),
    });
  }

  places(): HistoryPlaces {
    const labelOf = this.#statements.get(
      'SELECT line_label AS label FROM calls WHERE line_id = ? ORDER BY seq DESC LIMIT 1',
    );
    return {
      lines: this.#distinct('line_id').map((id) => ({
        id: LineId.parse(id),
        label: String(labelOf.get(id)?.['label']),
      })),
      queues: this.#distinct('queue').toSorted((one, other) => one.localeCompare(other)),
    };
  }

  withNumber(
    key: string,
    limit: number,
  ): { readonly total: number; readonly entries: readonly HistoryEntry[] } {
    if (key === '') return { total: 0, entries: [] };
    const finished = 'FROM calls WHERE number_key = ? AND result IS NOT NULL';
    const total = this.#statements.get(`SELECT count(*) AS total ${finished}`).get(key)?.['total'];
    const rows = this.#statements.get(`SELECT * ${finished} ORDER BY seq DESC LIMIT ?`).all(key, limit);
    return { total: Number(total), entries: rows.map(historyEntry) };
  }

  unfinished(): readonly HistoryEntry[] {
    return this.#statements
      .get('SELECT * FROM calls WHERE result IS NULL ORDER BY seq DESC')
      .all()
      .map(historyEntry);
  }

  unseenMissed(): number {
    const mark = this.#statements.get(`SELECT value FROM marks WHERE name = 'seen'`).get()?.['value'];
    return Number(this.#statements.get(UNSEEN_MISSED).get(lastSequenceAt(Number(mark ?? 0)))?.['missed']);
  }

  markSeen(at: number): void {
    this.#statements
      .get(
        `INSERT INTO marks (name, value) VALUES ('seen', ?)
        ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)`,
      )
      .run(at);
  }

  /** The newest name that a finished call with this number had. */
  matches(key: string): readonly Match[] {
    const startedAt = performance.now();
    if (key === '') return [];
    const sql = `SELECT * FROM calls INDEXED BY calls_with_name
      WHERE number_key = ? AND name <> '' AND result IS NOT NULL ORDER BY seq DESC LIMIT 1`;
    const row = this.#statements.get(sql).get(key);
    if (row === undefined) return [];
    const { id, name, company, number } = historyEntry(row);
    return [
      {
        id: `history:${id}`,
        system: 'history',
        systemName: 'History',
        recordType: 'past-call',
        recordId: id,
        name,
        ...(company === undefined ? {} : { company }),
        number: number.display,
        found: number.kind === 'internal' ? 'extension' : 'exact',
        digitsAgreed: key.replace(/\D/g, '').length,
        tookMs: performance.now() - startedAt,
      },
    ];
  }

  remove(ids: readonly CallId[]): void {
    inTransaction(this.#database, () => {
      for (const id of ids) this.#statements.get('DELETE FROM calls WHERE id = ?').run(id);
    });
  }

  removeBefore(at: number): number {
    const sql = 'DELETE FROM calls WHERE seq < ? AND result IS NOT NULL';
    return Number(this.#statements.get(sql).run(firstSequenceAt(at)).changes);
  }

  clearNotesBefore(at: number): number {
    const sql = `UPDATE calls SET notes = '' WHERE seq < ? AND result IS NOT NULL AND notes <> ''`;
    return Number(this.#statements.get(sql).run(firstSequenceAt(at)).changes);
  }

  forgetLine(lineId: LineId): void {
    this.#statements.get('DELETE FROM calls WHERE line_id = ?').run(lineId);
  }

  dispose(): void {
    this.#database.close();
  }

  /** All values of an indexed column, by one leap along its index for each. */
  #distinct(column: 'line_id' | 'queue'): readonly string[] {
    const sql = `WITH RECURSIVE found (value) AS (
        SELECT min(${column}) FROM calls WHERE ${column} IS NOT NULL
        UNION ALL SELECT (SELECT min(${column}) FROM calls WHERE ${column} > found.value) FROM found
        WHERE found.value IS NOT NULL)
      SELECT value FROM found WHERE value IS NOT NULL LIMIT ${MOST_PLACES}`;
    return this.#statements
      .get(sql)
      .all()
      .map(({ value }) => String(value));
  }

  /** Two calls of one millisecond may share the bits of their ids: the later one moves up. */
  #freeSequence(entry: HistoryEntry): number {
    const taken = this.#statements.get('SELECT 1 FROM calls WHERE seq = ? AND id <> ?');
    let sequence = historySequence(entry);
    while (taken.get(sequence, entry.id) !== undefined) sequence += 1;
    return sequence;
  }
}
