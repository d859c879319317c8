import type { DatabaseSync } from 'node:sqlite';

import { PERSON_COLUMNS } from '#adapters/storage/contact-rows.ts';
import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { reversedDigits } from '#core/numbers/number-key.ts';

import { cachedDatabase } from './cached-database.ts';
import { benchCompany, benchName } from './bench-names.ts';

const INSERT_PERSON = `INSERT INTO people (id, ${PERSON_COLUMNS.join(', ')}) VALUES (${'?, '.repeat(PERSON_COLUMNS.length)}?)`;
const INSERT_NUMBER = 'INSERT INTO numbers (person, number, e164, reversed) VALUES (?, ?, ?, ?)';
/** Made again afterwards in one go, which is several times faster than row by row. */
const INDEXES = [
  'numbers_by_person',
  'numbers_by_e164',
  'numbers_by_last_digits',
  'people_by_source',
  'people_by_name',
];

/** The number of the person with that index: mobile numbers of Germany, all different. */
export function benchNumber(index: number): string {
  return `+49151${String(20_000_000 + index * 7).padStart(8, '0')}`;
}

/** Every eighth person is kept with a local number only, to be found by its last digits. */
export const LOCAL_EVERY = 8;

function fill(database: DatabaseSync, count: number): void {
  const indexes = INDEXES.map(
    (name) => database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.['sql'],
  );
  const trigger = database.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'people_added'`).get()?.[
    'sql'
  ];
  for (const name of INDEXES) database.exec(`DROP INDEX ${name}`);
  database.exec('DROP TRIGGER people_added');
  const person = database.prepare(INSERT_PERSON);
  const number = database.prepare(INSERT_NUMBER);
  for (let index = 0; index < count; index += 1) {
    const e164 = benchNumber(index);
    const isLocal = index % LOCAL_EVERY === 0;
    const digits = isLocal ? e164.slice(6) : e164.slice(1);
    const kept = isLocal ? { label: 'work', number: digits } : { label: 'work', number: e164, e164 };
    const [name, company] = [benchName(index), benchCompany(index)];
    person.run(
      index + 1,
      `bench ${index}`,
      'bench',
      'contact',
      name,
      company,
      null,
      `${digits} r${reversedDigits(digits)}`,
      JSON.stringify([kept]),
      '{}',
    );
    number.run(index + 1, digits, isLocal ? null : e164, reversedDigits(digits));
  }
  database.exec(`INSERT INTO people_text (people_text) VALUES ('rebuild')`);
  for (const sql of [...indexes, trigger]) database.exec(String(sql));
}

/** An address book with so many invented people; filled at the first use and kept. */
export function makeContacts(count: number): SqliteContacts {
  const name = `contacts-${count}`;
  const database = cachedDatabase({
    name,
    migrations: contactsMigrations,
    fill: (draft) => fill(draft, count),
  });
  return new SqliteContacts(database);
}
