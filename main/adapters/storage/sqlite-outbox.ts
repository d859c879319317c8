import type { DatabaseSync } from 'node:sqlite';

import type { CallId } from '#shared/domain/ids.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import type { OutboxRepository } from '#core/ports/outbox-repository.ts';

import { inTransaction } from './in-transaction.ts';
import { OUTBOX_COLUMNS, outboxItem, outboxValues, type OutboxRow } from './outbox-rows.ts';
import { PreparedStatements } from './prepared-statements.ts';

const INSERT = `INSERT INTO items (${OUTBOX_COLUMNS.join(', ')})
  VALUES (${OUTBOX_COLUMNS.map(() => '?').join(', ')}) ON CONFLICT (key) DO NOTHING`;

const UPDATE = `UPDATE items SET ${OUTBOX_COLUMNS.slice(1)
  .map((column) => `${column} = ?`)
  .join(', ')} WHERE id = ?`;

const IS_OPEN = `state NOT IN ('done', 'discarded')`;

/**
 * The first of its lane that is not over, with nothing open in the lane it waits for that does not free it by then, and
 * nothing under way. Uses the partial indexes by their exact condition.
 */
const HEADS = `FROM items AS head INDEXED BY items_open
  WHERE account = ? AND ${IS_OPEN} AND state IN ('held', 'waiting', 'unsure')
  AND NOT EXISTS (SELECT 1 FROM items AS before INDEXED BY items_open_by_lane
    WHERE before.lane = head.lane AND before.seq < head.seq AND before.${IS_OPEN})
  AND (after_lane IS NULL OR NOT EXISTS (SELECT 1 FROM items AS first INDEXED BY items_open_by_lane
    WHERE first.lane = head.after_lane AND first.${IS_OPEN} AND (first.frees_at IS NULL OR first.frees_at > ?)))`;

/** The outbox in SQLite, in a database opened with `outboxMigrations`. */
export class SqliteOutbox implements OutboxRepository {
  readonly #database: DatabaseSync;
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = new PreparedStatements(database);
  }

  add(item: OutboxItem): boolean {
    return this.#statements.get(INSERT).run(...outboxValues(item)).changes === 1;
  }

  save(item: OutboxItem): void {
    this.#statements.get(UPDATE).run(...outboxValues(item).slice(1), item.id);
  }

  get(id: string): OutboxItem | undefined {
    const row = this.#statements.get('SELECT * FROM items WHERE id = ?').get(id);
    return row === undefined ? undefined : this.#sound([row])[0];
  }

  lane(lane: string): readonly OutboxItem[] {
    return this.#sound(this.#statements.get('SELECT * FROM items WHERE lane = ? ORDER BY seq').all(lane));
  }

  behind(lane: string): readonly OutboxItem[] {
    return this.#sound(
      this.#statements.get('SELECT * FROM items WHERE after_lane = ? ORDER BY seq').all(lane),
    );
  }

  openAccounts(): readonly string[] {
    const sql = `SELECT DISTINCT account FROM items INDEXED BY items_open WHERE ${IS_OPEN} ORDER BY account`;
    return this.#statements
      .get(sql)
      .all()
      .map(({ account }) => String(account));
  }

  due(account: string, until: number, limit: number): readonly OutboxItem[] {
    const sql = `SELECT * ${HEADS} AND due_at <= ? ORDER BY due_at, seq LIMIT ?`;
    return this.#sound(this.#statements.get(sql).all(account, until, until, limit));
  }

  nextDueAt(account: string, now: number): number | undefined {
    const sql = `SELECT due_at ${HEADS} ORDER BY due_at, seq LIMIT 1`;
    const row = this.#statements.get(sql).get(account, now);
    return row === undefined ? undefined : Number(row['due_at']);
  }

  underWay(): readonly OutboxItem[] {
    const sql = `SELECT * FROM items INDEXED BY items_under_way WHERE state IN ('sending', 'checking') ORDER BY seq`;
    return this.#sound(this.#statements.get(sql).all());
  }

  open(limit: number): readonly OutboxItem[] {
    const sql = `SELECT * FROM items WHERE ${IS_OPEN} ORDER BY seq LIMIT ?`;
    return this.#sound(this.#statements.get(sql).all(limit));
  }

  begunOnly(): readonly OutboxItem[] {
    const sql = `SELECT * FROM items WHERE state <> 'discarded' AND lane IN
      (SELECT lane FROM items GROUP BY lane HAVING count(*) = 1) ORDER BY seq`;
    return this.#sound(this.#statements.get(sql).all()).filter(({ write }) => write.step === 'begin');
  }

  counts(): { readonly open: number; readonly refused: number } {
    const sql = `SELECT count(*) AS open, count(*) FILTER (WHERE state = 'refused') AS refused
      FROM items WHERE ${IS_OPEN}`;
    const row = this.#statements.get(sql).get();
    return { open: Number(row?.['open']), refused: Number(row?.['refused']) };
  }

  damaged(): number {
    return Number(this.#statements.get('SELECT count(*) AS damaged FROM damaged_items').get()?.['damaged']);
  }

  ofCall(callId: CallId): readonly OutboxItem[] {
    const sql = 'SELECT * FROM items WHERE lane LIKE ? ORDER BY seq';
    return this.#sound(this.#statements.get(sql).all(`% ${callId}`));
  }

  removeOfCall(callId: CallId): number {
    this.#statements.get('DELETE FROM damaged_items WHERE instr(row, ?) > 0').run(callId);
    return Number(this.#statements.get('DELETE FROM items WHERE lane LIKE ?').run(`% ${callId}`).changes);
  }

  forget(at: number): void {
    this.#statements
      .get(
        `DELETE FROM items WHERE lane NOT IN (SELECT lane FROM items WHERE ${IS_OPEN} OR changed_at >= ?)
          AND lane NOT IN (SELECT after_lane FROM items WHERE ${IS_OPEN} AND after_lane IS NOT NULL)`,
      )
      .run(at);
  }

  dispose(): void {
    this.#database.close();
  }

  /** Rows as items. What is not what was written goes to `damaged_items` as it is. */
  #sound(rows: readonly OutboxRow[]): readonly OutboxItem[] {
    return rows.flatMap((row) => {
      const item = outboxItem(row);
      if (item === undefined) this.#setAside(row);
      return item ?? [];
    });
  }

  #setAside(row: OutboxRow): void {
    const { seq } = row;
    inTransaction(this.#database, () => {
      this.#statements
        .get('INSERT OR REPLACE INTO damaged_items (seq, row) VALUES (?, ?)')
        .run(Number(seq), JSON.stringify(row));
      this.#statements.get('DELETE FROM items WHERE seq = ?').run(Number(seq));
    });
  }
}
