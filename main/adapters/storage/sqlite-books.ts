import type { DatabaseSync } from 'node:sqlite';

import { BookState } from '#core/books/book-state.ts';
import type { PersonDraft } from '#core/people/people-writer.ts';
import type { BookStore } from '#core/ports/book-store.ts';

import { inTransaction } from './in-transaction.ts';
import { PreparedStatements } from './prepared-statements.ts';
import type { SqliteContacts } from './sqlite-contacts.ts';

const RECORD = "json_extract(fields, '$.record-id')";
const KEEP = `INSERT INTO books (id, state, memory) VALUES (?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state, memory = excluded.memory`;

/** The company's address books in the database of the people. */
export class SqliteBooks implements BookStore {
  readonly #database: DatabaseSync;
  readonly #contacts: Pick<SqliteContacts, 'begin' | 'remove'>;
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync, contacts: Pick<SqliteContacts, 'begin' | 'remove'>) {
    this.#database = database;
    this.#contacts = contacts;
    this.#statements = new PreparedStatements(database);
  }

  stateOf(book: string): BookState | undefined {
    const state = this.#statements.get('SELECT state FROM books WHERE id = ?').get(book)?.['state'];
    return typeof state === 'string' ? BookState.parse(JSON.parse(state)) : undefined;
  }

  memoryOf(book: string): string | undefined {
    const memory = this.#statements.get('SELECT memory FROM books WHERE id = ?').get(book)?.['memory'];
    return typeof memory === 'string' ? memory : undefined;
  }

  keepState(book: string, state: BookState, memory?: string): void {
    this.#statements.get(KEEP).run(book, JSON.stringify(state), memory ?? null);
  }

  write(people: readonly PersonDraft[]): void {
    const writing = this.#contacts.begin();
    try {
      writing.write(people);
      writing.commit();
    } catch (error) {
      writing.rollback();
      throw error;
    }
  }

  recordsOf(book: string): readonly string[] {
    return this.#statements
      .get(`SELECT ${RECORD} AS record FROM people WHERE source = ?`)
      .all(book)
      .map(({ record }) => String(record));
  }

  remove(book: string, recordIds: readonly string[]): void {
    const find = this.#statements.get('SELECT id FROM people WHERE identity = ?');
    inTransaction(this.#database, () => {
      for (const record of recordIds) {
        const id = find.get(JSON.stringify([book, 'record', record]))?.['id'];
        if (id !== undefined) this.#contacts.remove(String(id));
      }
    });
  }

  countOf(book: string): { readonly people: number; readonly withoutNumber: number } {
    const row = this.#statements
      .get("SELECT count(*) AS people, sum(numbers = '[]') AS silent FROM people WHERE source = ?")
      .get(book);
    return { people: Number(row?.['people'] ?? 0), withoutNumber: Number(row?.['silent'] ?? 0) };
  }

  forget(book: string): void {
    this.#statements.get('DELETE FROM books WHERE id = ?').run(book);
  }

  books(): readonly string[] {
    return this.#statements
      .get("SELECT id FROM books UNION SELECT DISTINCT source FROM people WHERE source LIKE 'book-%'")
      .all()
      .map(({ id }) => String(id));
  }
}
