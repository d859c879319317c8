/** Begins the words of `facets`: a private character of Unicode, so that no search for text can mean them. */
export const FACET = '\ue000';

/**
 * Schema of the call history. `seq` orders calls by start (see `historySequence`), so that every list and search is a
 * walk down the primary key. `digits` holds a number's words for the search, `facets` the filters' (see `digitWords`,
 * `historyStatement`). A beginning that the text index does not hold as such makes it gather all words that begin so
 * (measured: 175 ms over a million calls for six digits that nearly all of them share), hence the lengths 1 to 9: no
 * more than some thousand numbers share ten digits. `calls_narrow` is the rows' filtered part alone, newest last: a filter
 * that few calls pass walks it and never touches the rows that it drops. A save that changes no word leaves the index alone: a call in
 * progress is saved every few seconds.
 */
export const historyMigrations: readonly string[] = [
  `
  CREATE TABLE calls (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    line_id TEXT NOT NULL,
    line_label TEXT NOT NULL,
    direction TEXT NOT NULL,
    number_key TEXT NOT NULL,
    digits TEXT NOT NULL,
    name TEXT NOT NULL,
    company TEXT,
    queue TEXT,
    called_number TEXT,
    started_at REAL NOT NULL,
    answered_at REAL,
    ended_at REAL,
    ring_ms REAL NOT NULL,
    talk_ms REAL NOT NULL,
    total_ms REAL NOT NULL,
    result TEXT,
    notes TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    facets TEXT AS ('${FACET}' || direction || ' ${FACET}' || ifnull(result, '')) VIRTUAL
  ) STRICT;
  CREATE INDEX calls_by_number ON calls (number_key) WHERE result IS NOT NULL;
  CREATE INDEX calls_with_name ON calls (number_key) WHERE result IS NOT NULL AND name <> '';
  CREATE INDEX calls_by_line ON calls (line_id);
  CREATE INDEX calls_by_direction ON calls (direction);
  CREATE INDEX calls_by_result ON calls (result);

  CREATE TABLE marks (name TEXT PRIMARY KEY, value REAL NOT NULL) STRICT;

  CREATE VIRTUAL TABLE calls_text USING fts5 (
    name, company, queue, notes, digits, facets,
    content = 'calls', content_rowid = 'seq', prefix = '1 2 3 4 5 6 7 8 9',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER calls_added AFTER INSERT ON calls BEGIN
    INSERT INTO calls_text (rowid, name, company, queue, notes, digits, facets)
    VALUES (new.seq, new.name, new.company, new.queue, new.notes, new.digits, new.facets);
  END;
  CREATE TRIGGER calls_removed AFTER DELETE ON calls BEGIN
    INSERT INTO calls_text (calls_text, rowid, name, company, queue, notes, digits, facets)
    VALUES ('delete', old.seq, old.name, old.company, old.queue, old.notes, old.digits, old.facets);
  END;
  CREATE TRIGGER calls_changed AFTER UPDATE ON calls
  WHEN (old.name, old.company, old.queue, old.notes, old.digits, old.facets)
    IS NOT (new.name, new.company, new.queue, new.notes, new.digits, new.facets) BEGIN
    INSERT INTO calls_text (calls_text, rowid, name, company, queue, notes, digits, facets)
    VALUES ('delete', old.seq, old.name, old.company, old.queue, old.notes, old.digits, old.facets);
    INSERT INTO calls_text (rowid, name, company, queue, notes, digits, facets)
    VALUES (new.seq, new.name, new.company, new.queue, new.notes, new.digits, new.facets);
  END;
  `,
  `
  CREATE TABLE timelines (
    call_id TEXT PRIMARY KEY,
    detail TEXT NOT NULL CHECK (json_valid(detail))
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER calls_timeline_removed AFTER DELETE ON calls BEGIN
    DELETE FROM timelines WHERE call_id = old.id;
  END;

  CREATE TABLE outages (
    id INTEGER PRIMARY KEY,
    line_id TEXT NOT NULL,
    began_at REAL NOT NULL,
    ended_at REAL,
    problem TEXT
  ) STRICT;
  CREATE INDEX outages_by_time ON outages (began_at);
  CREATE UNIQUE INDEX outages_open ON outages (line_id) WHERE ended_at IS NULL;
  `,
  `
  CREATE TABLE messages (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT UNIQUE,
    line_id TEXT NOT NULL,
    direction TEXT NOT NULL,
    number_key TEXT NOT NULL,
    at REAL NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    read INTEGER NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail))
  ) STRICT;
  CREATE INDEX messages_unread ON messages (read) WHERE read = 0;
  CREATE INDEX messages_waiting ON messages (state) WHERE state IN ('waiting', 'sending');
  CREATE INDEX messages_by_line ON messages (line_id);
  `,
  `
  CREATE TABLE call_quality (
    call_id TEXT PRIMARY KEY,
    at REAL NOT NULL,
    network TEXT NOT NULL,
    summary TEXT NOT NULL CHECK (json_valid(summary))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX call_quality_by_network ON call_quality (network, at);
  CREATE TRIGGER calls_quality_removed AFTER DELETE ON calls BEGIN
    DELETE FROM call_quality WHERE call_id = old.id;
  END;
  `,
  `
  CREATE TABLE recordings (
    call_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    began_at REAL NOT NULL,
    ms REAL NOT NULL,
    bytes INTEGER NOT NULL,
    PRIMARY KEY (call_id, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX recordings_by_time ON recordings (began_at);
  `,
  `
  CREATE TABLE follow_ups (
    id TEXT PRIMARY KEY,
    call_id TEXT NOT NULL,
    is_done INTEGER NOT NULL,
    due_at REAL NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX follow_ups_by_due ON follow_ups (is_done, due_at, id);
  CREATE INDEX follow_ups_by_call ON follow_ups (call_id);
  `,
  `
  CREATE INDEX calls_narrow ON calls (seq, result, direction, line_id, queue);
  CREATE INDEX calls_by_queue ON calls (queue) WHERE queue IS NOT NULL;

  CREATE TABLE call_records (
    record TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (record, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX call_records_by_call ON call_records (seq);
  INSERT OR IGNORE INTO call_records
    SELECT json_extract(record.value, '$.id'), calls.seq
    FROM calls, json_each(calls.detail, '$.records') AS record;
  CREATE TRIGGER call_records_added AFTER INSERT ON calls BEGIN
    INSERT OR IGNORE INTO call_records
      SELECT json_extract(record.value, '$.id'), new.seq FROM json_each(new.detail, '$.records') AS record;
  END;
  CREATE TRIGGER call_records_changed AFTER UPDATE OF detail ON calls WHEN old.detail <> new.detail BEGIN
    DELETE FROM call_records WHERE seq = old.seq;
    INSERT OR IGNORE INTO call_records
      SELECT json_extract(record.value, '$.id'), new.seq FROM json_each(new.detail, '$.records') AS record;
  END;
  CREATE TRIGGER call_records_removed AFTER DELETE ON calls BEGIN
    DELETE FROM call_records WHERE seq = old.seq;
  END;

  CREATE TABLE missed_calls (call_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TRIGGER missed_calls_removed AFTER DELETE ON calls BEGIN
    DELETE FROM missed_calls WHERE call_id = old.id;
  END;
  `,
];
