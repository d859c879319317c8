import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Statements compiled once. Texts come from code, never from input, so there are few of them. */
export class PreparedStatements {
  readonly #database: DatabaseSync;
  readonly #compiled = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get(sql: string): StatementSync {
    const known = this.#compiled.get(sql);
    if (known !== undefined) return known;
    const compiled = this.#database.prepare(sql);
    this.#compiled.set(sql, compiled);
    return compiled;
  }
}
