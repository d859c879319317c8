import { beforeEach, describe, expect, it } from 'vitest';

import { MemorySecrets } from '#adapters/secrets/memory-secrets.ts';
import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteBooks } from '#adapters/storage/sqlite-books.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { AddressBooks } from '#core/books/address-books.ts';
import { BookCopies } from '#core/books/book-copies.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import type { BookEntry, BookFailure, BookReading } from '#core/ports/book-source.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { TaskBoard } from '#core/tasks/task-board.ts';
import { BookFacts } from '#shared/domain/address-books.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const FACTS = BookFacts.parse({
  kind: 'ldap',
  label: 'Office',
  country: 'DE',
  holds: 'colleagues',
  userName: 'cn=phones',
  server: 'dc1.office.example',
  base: 'dc=office',
});

function entry(key: string, number: string, name = key): BookEntry {
  const phones = number === '' ? [] : [{ label: 'work', number }];
  return { key, name, company: 'Office', email: `${key}@office.example`, isCompany: false, phones };
}

function all(...entries: readonly BookEntry[]): Result<BookReading, BookFailure> {
  return ok({ extent: 'all', entries, gone: [], referrals: 0, memory: 'first' });
}

/** Address books whose server says what a test puts into `answer`. */
function desk() {
  const { database } = openDatabase({ file: ':memory:', migrations: contactsMigrations, now: () => 0 });
  const settings = new SettingsService({ store: new MemorySettingsStore(), logger: silentLogger });
  const nameOf = (source: string) =>
    settings.current.addressBooks.books.find(({ id }) => id === source)?.label;
  const contacts = new SqliteContacts(database, nameOf);
  const store = new SqliteBooks(database, contacts);
  const time = new FakeTime();
  const timer = new SystemTimer();
  const tasks = new TaskBoard({ timer, onChange: () => undefined });
  const server = {
    answer: all(entry('ada', '030 1234567')),
    asked: [] as string[],
    passwords: [] as string[],
  };
  const parts = {
    store,
    turns: new WritingTurns(),
    tasks,
    open: (_book: unknown, password: string) => ({
      read: (memory: string | undefined) => {
        server.asked.push(memory ?? 'everything');
        server.passwords.push(password);
        return Promise.resolve(server.answer);
      },
    }),
  };
  const secrets = new MemorySecrets();
  const copies = new BookCopies({
    ...parts,
    books: () => settings.current.addressBooks.books,
    passwordOf: async ({ id }) => (await secrets.get(`book:${id}`)) ?? '',
    clock: time,
    timer,
    logger: silentLogger,
    random: () => 0,
    onCopied: () => undefined,
  });
  const told: string[] = [];
  const books = new AddressBooks({
    ...parts,
    settings,
    secrets,
    copies,
    timer,
    onSecretInMemory: () => void told.push('memory'),
    onChange: () => void told.push('changed'),
  });
  return { books, contacts, secrets, server, settings, time, told };
}

describe('address books of the company', () => {
  let office: ReturnType<typeof desk>;
  const ID = 'book-ldap-dc1-office-example';
  const names = () => office.contacts.search('', 99).map(({ name }) => name);

  async function set(): Promise<void> {
    await office.books.save({ facts: FACTS, password: 'secret' });
    await office.books.copy(ID);
  }

  beforeEach(() => {
    office = desk();
  });

  it('are counted by a test that keeps nothing', async () => {
    office.server.answer = all(entry('ada', '030 1234567'), entry('bob', ''), entry('cyd', 'ask Bob'));
    expect(await office.books.test({ facts: FACTS, password: 'secret' })).toEqual({
      outcome: 'passed',
      people: 3,
      withoutNumber: 2,
      isPartial: false,
      referrals: 0,
    });
    expect([names(), office.settings.current.addressBooks.books]).toEqual([[], []]);
  });

  it('are copied when they are set up, and say which book a caller stands in', async () => {
    await set();
    expect(office.contacts.lookup(readNumber('+49301234567', 'DE'))).toMatchObject([
      { name: 'ada', system: 'address-book', systemName: 'Office', recordType: 'colleague', found: 'exact' },
    ]);
    expect(office.books.views()).toMatchObject([
      { id: ID, name: 'Office', copy: { people: 1 }, isCopying: false },
    ]);
    expect(await office.secrets.get(`book:${ID}`)).toBe('secret');
    expect(JSON.stringify(office.settings.current)).not.toContain('secret');
  });

  it('lose whom the server does not have any more, and keep the records of all others', async () => {
    office.server.answer = all(entry('ada', '030 1234567'), entry('bob', '030 7654321'));
    await set();
    const before = office.contacts.search('ada', 1)[0]?.id;
    office.server.answer = all(entry('ada', '030 1234568', 'Ada Byron'));
    await office.books.copy(ID);
    expect(office.contacts.search('', 9)).toMatchObject([{ id: before, name: 'Ada Byron' }]);
  });

  it('lose nobody where a limit cut the reading off', async () => {
    office.server.answer = all(entry('ada', '030 1234567'), entry('bob', '030 7654321'));
    await set();
    office.server.answer = ok({ extent: 'part', entries: [entry('cyd', '1003')], gone: [], referrals: 2 });
    await office.books.copy(ID);
    expect(names()).toEqual(['ada', 'bob', 'cyd']);
    expect(office.books.views()[0]?.copy).toMatchObject({ people: 3, isPartial: true, referrals: 2 });
  });

  it('take changes alone where the server can tell them', async () => {
    office.server.answer = all(entry('ada', '030 1234567'), entry('bob', '030 7654321'));
    await set();
    office.server.answer = ok({
      extent: 'changes',
      entries: [entry('cyd', '1003')],
      gone: ['bob'],
      referrals: 0,
      memory: 'second',
    });
    await office.books.copy(ID);
    await office.books.copy(ID);
    expect([names(), office.server.asked.slice(1)]).toEqual([
      ['ada', 'cyd'],
      ['first', 'second'],
    ]);
  });

  it('keep the last copy while the server is away, and say since when', async () => {
    await set();
    const since = office.time.now();
    office.server.answer = fail({ problem: 'not-reachable', detail: 'ECONNREFUSED' });
    await office.books.copy(ID);
    office.time.jumpWallClock(3_600_000);
    await office.books.copy(ID);
    expect(names()).toEqual(['ada']);
    expect(office.books.views()[0]).toMatchObject({
      copy: { at: since, people: 1 },
      trouble: { problem: 'not-reachable', detail: 'ECONNREFUSED', since },
    });
    office.server.answer = all(entry('bob', '1002'));
    await office.books.copy(ID);
    expect(office.books.views()[0]?.trouble).toBeUndefined();
  });

  it('never give a kept password to another server', async () => {
    await set();
    office.server.passwords.length = 0;
    const moved = { ...FACTS, server: 'elsewhere.example' } as BookFacts;
    expect(await office.books.test({ id: ID, facts: moved })).toEqual({ outcome: 'password-needed' });
    expect(await office.books.save({ id: ID, facts: moved })).toEqual(fail('password-needed'));
    expect(office.server.passwords).toEqual([]);
    await office.books.test({ id: ID, facts: { ...FACTS, base: 'dc=other' } as BookFacts });
    expect(office.server.passwords).toEqual(['secret']);
  });

  it('take everybody and the password with them when they are removed', async () => {
    await set();
    await office.books.remove(ID);
    expect([names(), office.books.views(), await office.secrets.get(`book:${ID}`)]).toEqual([
      [],
      [],
      undefined,
    ]);
  });
});
