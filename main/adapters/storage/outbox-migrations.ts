/**
 * Schema of the outbox, in a file of its own: it is small, written with every step of a call's log, and must not share
 * the fate of a damaged history. `seq` is the order in which items were added. `checksum` is over all other columns
 * but `after_lane` and `frees_at`, which repeat what stands in `detail` so that it can be asked for.
 */
export const outboxMigrations: readonly string[] = [
  `
  CREATE TABLE items (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at REAL NOT NULL,
    created_at REAL NOT NULL,
    changed_at REAL NOT NULL,
    detail TEXT NOT NULL,
    checksum TEXT NOT NULL
  ) STRICT;
  CREATE INDEX items_open ON items (account, due_at, seq) WHERE state NOT IN ('done', 'discarded');
  CREATE INDEX items_open_by_lane ON items (lane, seq) WHERE state NOT IN ('done', 'discarded');
  CREATE INDEX items_by_lane ON items (lane, seq);
  CREATE INDEX items_under_way ON items (seq) WHERE state IN ('sending', 'checking');

  CREATE TABLE damaged_items (
    seq INTEGER PRIMARY KEY,
    row TEXT NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE items ADD COLUMN after_lane TEXT;
  CREATE INDEX items_after ON items (after_lane, seq) WHERE after_lane IS NOT NULL;
  `,
  `
  ALTER TABLE items ADD COLUMN frees_at REAL;
  `,
];
