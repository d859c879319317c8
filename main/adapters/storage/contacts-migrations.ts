/**
 * Schema of the address book. `numbers` is the index of `people.numbers`: by E.164, and by the digits last first.
 * `identity` says who is the same person in a later import. The lengths of beginnings that the text index holds are
 * those of the history, for the same reason. `books` has how the copies of the company's address books stand.
 */
export const contactsMigrations: readonly string[] = [
  `
  CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    company TEXT,
    email TEXT,
    digits TEXT NOT NULL,
    numbers TEXT NOT NULL CHECK (json_valid(numbers)),
    fields TEXT NOT NULL CHECK (json_valid(fields))
  ) STRICT;
  CREATE INDEX people_by_source ON people (source);
  CREATE INDEX people_by_name ON people (name COLLATE NOCASE);

  CREATE TABLE numbers (
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    e164 TEXT,
    reversed TEXT NOT NULL
  ) STRICT;
  CREATE INDEX numbers_by_person ON numbers (person);
  CREATE INDEX numbers_by_e164 ON numbers (e164) WHERE e164 IS NOT NULL;
  CREATE INDEX numbers_by_last_digits ON numbers (reversed);

  CREATE VIRTUAL TABLE people_text USING fts5 (
    name, company, email, digits,
    content = 'people', content_rowid = 'id', prefix = '1 2 3 4 5 6 7 8 9',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER people_added AFTER INSERT ON people BEGIN
    INSERT INTO people_text (rowid, name, company, email, digits)
    VALUES (new.id, new.name, new.company, new.email, new.digits);
  END;
  CREATE TRIGGER people_removed AFTER DELETE ON people BEGIN
    INSERT INTO people_text (people_text, rowid, name, company, email, digits)
    VALUES ('delete', old.id, old.name, old.company, old.email, old.digits);
  END;
  CREATE TRIGGER people_changed AFTER UPDATE ON people BEGIN
    INSERT INTO people_text (people_text, rowid, name, company, email, digits)
    VALUES ('delete', old.id, old.name, old.company, old.email, old.digits);
    INSERT INTO people_text (rowid, name, company, email, digits)
    VALUES (new.id, new.name, new.company, new.email, new.digits);
  END;
  `,
  `
  CREATE TABLE books (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (json_valid(state)),
    memory TEXT
  ) STRICT, WITHOUT ROWID;
  `,
];
