import { join } from 'node:path';

import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { outboxMigrations } from '#adapters/storage/outbox-migrations.ts';
import { readPolicyFile } from '#adapters/storage/read-policy-file.ts';
import { FileRecordings } from '#adapters/storage/file-recordings.ts';
import { SqliteBooks } from '#adapters/storage/sqlite-books.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { SqliteFollowUps } from '#adapters/storage/sqlite-follow-ups.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { SqliteMissed } from '#adapters/storage/sqlite-missed.ts';
import { SqliteQuality } from '#adapters/storage/sqlite-quality.ts';
import { SqliteOutbox } from '#adapters/storage/sqlite-outbox.ts';
import { SqliteMessages } from '#adapters/storage/sqlite-messages.ts';
import { SqliteTimelines } from '#adapters/storage/sqlite-timelines.ts';
import { repairAfterCrash } from '#core/history/crash-repair.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import { noLogRule } from '#core/privacy/no-log.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { ElectronSettingsStore } from '#platform/electron-settings-store.ts';
import { bookName } from '#shared/domain/book-name.ts';

import { policyPath } from './policy-path.ts';

export interface Storage {
  readonly settings: SettingsService;
  readonly history: SqliteHistory;
  readonly contacts: SqliteContacts;
  readonly books: SqliteBooks;
  readonly quality: SqliteQuality;
  readonly timelines: SqliteTimelines;
  readonly messages: SqliteMessages;
  readonly followUps: SqliteFollowUps;
  readonly missed: SqliteMissed;
  readonly outbox: SqliteOutbox;
  readonly recordings: FileRecordings;
  /** Names of files that could not be read; those of the app itself were set aside. */
  readonly setAside: readonly {
    readonly code: 'settings-reset' | 'database-reset' | 'policy-unreadable';
    readonly file: string;
  }[];
  dispose(): void;
}

/** Opens all that is kept on disk and closes the rows of calls that a crash cut off. */
export function openStorage(folder: string, clock: Clock, log: Logger): Storage {
  const now = () => clock.now();
  const store = new ElectronSettingsStore({ folder, now });
  const history = openDatabase({ file: join(folder, 'history.sqlite'), migrations: historyMigrations, now });
  const people = openDatabase({ file: join(folder, 'people.sqlite'), migrations: contactsMigrations, now });
  const outgoing = openDatabase({ file: join(folder, 'outbox.sqlite'), migrations: outboxMigrations, now });
  const outbox = new SqliteOutbox(outgoing.database);
  const policy = readPolicyFile(policyPath());
  const settings = new SettingsService({ store, logger: log, policy: policy.ok ? policy.value : undefined });
  const sqliteHistory = new SqliteHistory(
    history.database,
    ({ number }) => noLogRule(settings.current.privacy.noLog, number)?.history !== true,
  );
  const contacts = new SqliteContacts(people.database, (source) => {
    const book = settings.current.addressBooks.books.find(({ id }) => id === source);
    return book === undefined ? undefined : bookName(book);
  });
  const closed = repairAfterCrash(sqliteHistory);
  if (closed > 0) log.warn('history.closed-after-crash', { calls: closed });
  const databases = [history, people, outgoing].flatMap(({ setAside }) =>
    setAside === undefined ? [] : [{ code: 'database-reset' as const, file: setAside.path }],
  );
  const reset =
    store.wasReset === undefined ? [] : [{ code: 'settings-reset' as const, file: store.wasReset }];
  return {
    settings,
    history: sqliteHistory,
    contacts,
    books: new SqliteBooks(people.database, contacts),
    quality: new SqliteQuality(history.database),
    timelines: new SqliteTimelines(history.database),
    messages: new SqliteMessages(history.database),
    followUps: new SqliteFollowUps(history.database),
    missed: new SqliteMissed(history.database),
    outbox,
    recordings: new FileRecordings(history.database, join(folder, 'recordings')),
    setAside: [
      ...reset,
      ...databases,
      ...(policy.ok ? [] : [{ code: 'policy-unreadable' as const, file: policyPath() }]),
    ],
    dispose: () => {
      sqliteHistory.dispose();
      contacts.dispose();
      outbox.dispose();
    },
  };
}
