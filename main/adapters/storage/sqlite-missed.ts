import type { DatabaseSync } from 'node:sqlite';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { MissedStore } from '#core/ports/missed-store.ts';

import { historyEntry } from './history-rows.ts';
import { inTransaction } from './in-transaction.ts';
import { PreparedStatements } from './prepared-statements.ts';

/** In the database of the history, whose triggers forget calls that are deleted there. */
export class SqliteMissed implements MissedStore {
  readonly #database: DatabaseSync;
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = new PreparedStatements(database);
  }

  add(id: CallId): void {
    this.#statements.get('INSERT OR IGNORE INTO missed_calls (call_id) VALUES (?)').run(id);
  }

  list(limit: number): readonly HistoryEntry[] {
    const sql = `SELECT calls.* FROM missed_calls CROSS JOIN calls ON calls.id = missed_calls.call_id
      ORDER BY calls.seq DESC LIMIT ?`;
    return this.#statements.get(sql).all(limit).map(historyEntry);
  }

  remove(ids: readonly CallId[]): void {
    inTransaction(this.#database, () => {
      for (const id of ids) this.#statements.get('DELETE FROM missed_calls WHERE call_id = ?').run(id);
    });
  }

  clear(): void {
    this.#statements.get('DELETE FROM missed_calls').run();
  }
}
