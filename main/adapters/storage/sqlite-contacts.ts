import type { DatabaseSync } from 'node:sqlite';

import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Person } from '#shared/domain/person.ts';
import type { PeopleWriter, PeopleWriting, PersonDraft, WriteCount } from '#core/people/people-writer.ts';
import type { ContactDirectory } from '#core/ports/contact-directory.ts';

import { lookUpContacts } from './contact-lookup.ts';
import {
  numberValues,
  PERSON_COLUMNS,
  person,
  personIdentity,
  personValues,
  type Row,
} from './contact-rows.ts';
import { searchContacts } from './contact-search.ts';
import { inTransaction } from './in-transaction.ts';
import { PreparedStatements } from './prepared-statements.ts';

const INSERT = `INSERT INTO people (${PERSON_COLUMNS.join(', ')}) VALUES (${PERSON_COLUMNS.map(() => '?').join(', ')})`;
const UPDATE = `UPDATE people SET ${PERSON_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
const INSERT_NUMBER = 'INSERT INTO numbers (person, number, e164, reversed) VALUES (?, ?, ?, ?)';

/** The address book in SQLite, in a database of its own opened with `contactsMigrations`. */
export class SqliteContacts implements ContactDirectory, PeopleWriter {
  readonly #database: DatabaseSync;
  readonly #statements: PreparedStatements;
  readonly #bookNameOf: (source: string) => string | undefined;

  /** @param bookNameOf what people call the address book that is the source of somebody, if it is one */
  constructor(database: DatabaseSync, bookNameOf: (source: string) => string | undefined = () => undefined) {
    this.#database = database;
    this.#bookNameOf = bookNameOf;
    this.#statements = new PreparedStatements(database);
  }

  lookup(number: PartyNumber): readonly Match[] {
    return lookUpContacts(this.#statements, number, this.#bookNameOf);
  }

  get(recordId: string): Person | undefined {
    const row = this.#statements.get('SELECT * FROM people WHERE id = ?').get(recordId);
    return row === undefined ? undefined : person(row);
  }

  search(text: string, limit: number, after?: string): readonly Person[] {
    return searchContacts(this.#statements, text, limit, after);
  }

  count(): number {
    return Number(this.#statements.get('SELECT count(*) AS people FROM people').get()?.['people']);
  }

  remove(recordId: string): void {
    this.#statements.get('DELETE FROM numbers WHERE person = ?').run(recordId);
    this.#statements.get('DELETE FROM people WHERE id = ?').run(recordId);
  }

  /** Keeps a new person, or the one of this id anew; undefined when somebody else is the same person already. */
  keep(draft: PersonDraft, id: string | undefined): Person | undefined {
    const same = this.#statements.get('SELECT id FROM people WHERE identity = ?').get(personIdentity(draft));
    if (same !== undefined && String(same['id']) !== id) return undefined;
    const kept = inTransaction(this.#database, () => {
      if (id === undefined) {
        const added = this.#statements.get(INSERT).run(...personValues(draft)).lastInsertRowid;
        this.#addNumbers(added, draft);
        return String(added);
      }
      this.#statements.get(UPDATE).run(...personValues(draft), id);
      this.#statements.get('DELETE FROM numbers WHERE person = ?').run(id);
      this.#addNumbers(Number(id), draft);
      return id;
    });
    return this.get(kept);
  }

  begin(): PeopleWriting {
    this.#database.exec('BEGIN IMMEDIATE');
    return {
      write: (drafts) => this.#write(drafts),
      commit: () => this.#database.exec('COMMIT'),
      rollback: () => this.#database.exec('ROLLBACK'),
    };
  }

  /** Makes `drafts` all that is known from `source`; people of other sources stay. All or nothing. */
  replaceSource(source: string, drafts: readonly PersonDraft[]): void {
    const writing = this.begin();
    try {
      this.#statements.get('DELETE FROM people WHERE source = ?').run(source);
      writing.write(drafts.map((draft) => ({ ...draft, source })));
      writing.commit();
    } catch (error) {
      writing.rollback();
      throw error;
    }
  }

  /** Extensions of colleagues, by name; 500 at most. */
  colleagueExtensions(): readonly string[] {
    return this.#statements
      .get(
        `SELECT DISTINCT numbers.number FROM numbers JOIN people ON people.id = numbers.person
        WHERE people.kind = 'colleague' AND numbers.e164 IS NULL AND length(numbers.number) <= 8
        ORDER BY people.name COLLATE NOCASE LIMIT 500`,
      )
      .all()
      .map((row) => String(row['number']));
  }

  dispose(): void {
    this.#database.close();
  }

  #write(drafts: readonly PersonDraft[]): WriteCount {
    let updated = 0;
    for (const draft of drafts) {
      if (this.#upsert(draft) === 'updated') updated += 1;
    }
    return { imported: drafts.length - updated, updated };
  }

  #upsert(draft: PersonDraft): 'imported' | 'updated' {
    const known = this.#statements.get('SELECT * FROM people WHERE identity = ?').get(personIdentity(draft));
    if (known === undefined) {
      const { lastInsertRowid } = this.#statements.get(INSERT).run(...personValues(draft));
      this.#addNumbers(lastInsertRowid, draft);
      return 'imported';
    }
    const id = Number(known['id']);
    if (isAlike(known, draft)) return 'updated';
    this.#statements.get(UPDATE).run(...personValues(draft), id);
    this.#statements.get('DELETE FROM numbers WHERE person = ?').run(id);
    this.#addNumbers(id, draft);
    return 'updated';
  }

  #addNumbers(id: number | bigint, draft: PersonDraft): void {
    for (const values of numberValues(draft)) this.#statements.get(INSERT_NUMBER).run(id, ...values);
  }
}

/** Nothing is to be written: most people of an address book are as they were at the last copy. */
function isAlike(row: Row, draft: PersonDraft): boolean {
  const values = personValues(draft);
  return PERSON_COLUMNS.every((column, index) => row[column] === values[index]);
}
