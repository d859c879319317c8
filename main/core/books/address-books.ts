import { AddressBook } from '#shared/domain/address-books.ts';
import { BOOKS_MAX } from '#shared/domain/book-limits.ts';
import { bookName } from '#shared/domain/book-name.ts';
import type { BookCount, BookProblem, BookView } from '#shared/domain/book-view.ts';
import type { BookForm } from '#shared/ipc/book-inputs.ts';
import type { BookTestReport } from '#shared/ipc/book-outputs.ts';
import type { BookSetupProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { BookReading, OpenBook } from '../ports/book-source.ts';
import type { BookStore } from '../ports/book-store.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { TaskBoard } from '../tasks/task-board.ts';
import type { BookCopies } from './book-copies.ts';
import { bookId, bookPlace } from './book-id.ts';
import type { BookState } from './book-state.ts';
import { draftOfEntry } from './draft-of-entry.ts';
import { emptyBook } from './empty-book.ts';
import type { WriteParts } from './write-reading.ts';

export interface AddressBooksOptions extends WriteParts {
  readonly settings: Pick<SettingsService, 'current' | 'update'>;
  readonly secrets: SecretStore;
  readonly open: OpenBook;
  readonly copies: Pick<BookCopies, 'copy' | 'stop' | 'isCopying'>;
  readonly store: BookStore;
  readonly tasks: Pick<TaskBoard, 'start'>;
  /** A password is only kept until the app ends. */
  readonly onSecretInMemory: () => void;
  readonly onChange: () => void;
}

/** Under which the board of tasks has a test. */
const TEST_TASK = 'book-test';

export function bookSecret(id: string): string {
  return `book:${id}`;
}

/** The company's address books that the agent has set up. Their passwords lie in the keychain alone. */
export class AddressBooks {
  readonly #options: AddressBooksOptions;

  constructor(options: AddressBooksOptions) {
    this.#options = options;
  }

  views(): readonly BookView[] {
    const { store, copies } = this.#options;
    return this.#books().map((book) => {
      const state = store.stateOf(book.id);
      const copy = copyOf(state, store.countOf(book.id));
      const trouble = troubleOf(state);
      return {
        id: book.id,
        name: bookName(book),
        isCopying: copies.isCopying(book.id),
        ...(copy !== undefined && { copy }),
        ...(trouble !== undefined && { trouble }),
      };
    });
  }

  /** Reads a book as it is filled in, counts who is in it and keeps nothing. */
  async test(form: BookForm): Promise<BookTestReport> {
    const password = await this.#passwordFor(form);
    if (password === undefined) return { outcome: 'password-needed' };
    const task = this.#options.tasks.start(TEST_TASK);
    try {
      const reading = await this.#options.open(form.facts, password).read(undefined, task);
      if (reading.ok) return { outcome: 'passed', ...countOf(reading.value, form.facts) };
      const { problem, detail } = reading.problem;
      return { outcome: problem, ...(detail !== undefined && { detail }) };
    } finally {
      task.end();
    }
  }

  /** Keeps a book, new or changed, and copies it. A kept password never goes to another server. */
  async save(form: BookForm): Promise<Result<{ readonly id: string }, BookSetupProblem>> {
    const { store, secrets, copies, onSecretInMemory } = this.#options;
    const read = await this.#bookOf(form);
    if (!read.ok) return read;
    const book = read.value;
    const { id } = book;
    await copies.stop(id);
    const others = this.#books().map((each) => (each.id === id ? book : each));
    const updated = this.#update(others.includes(book) ? others : [...others, book]);
    if (!updated.ok) return updated;
    if (form.password !== undefined && (await secrets.set(bookSecret(id), form.password)) === 'memory')
      onSecretInMemory();
    // What was remembered was of the book as it was; everybody is read anew.
    const state = store.stateOf(id);
    if (state !== undefined) store.keepState(id, { ...state, triedAt: 0 });
    void copies.copy(book);
    return ok({ id });
  }

  /** Forgets a book, its password and everybody who came from it. */
  async remove(id: string): Promise<Result<void, BookSetupProblem>> {
    const { secrets, copies, onChange } = this.#options;
    const updated = this.#update(this.#books().filter((book) => book.id !== id));
    if (!updated.ok) return updated;
    await copies.stop(id);
    await secrets.delete(bookSecret(id));
    await emptyBook(id, this.#options);
    onChange();
    return ok();
  }

  async copy(id: string): Promise<Result<void, BookSetupProblem>> {
    const book = this.#books().find((each) => each.id === id);
    if (book === undefined) return fail('no-such-book');
    await this.#options.copies.copy(book);
    return ok();
  }

  /** The password that was typed, or the kept one where it may be used; undefined when it has to be typed again. */
  async #passwordFor({ id, facts, password }: BookForm): Promise<string | undefined> {
    if (password !== undefined) return password;
    if (facts.userName === '') return '';
    const kept = this.#books().find((book) => book.id === id);
    if (kept === undefined || bookPlace(kept) !== bookPlace(facts)) return undefined;
    return this.#options.secrets.get(bookSecret(kept.id));
  }

  /** The book that a form makes. */
  async #bookOf(form: BookForm): Promise<Result<AddressBook, BookSetupProblem>> {
    const books = this.#books();
    const kept = books.find(({ id }) => id === form.id);
    if (form.id !== undefined && kept === undefined) return fail('no-such-book');
    if (kept === undefined && books.length >= BOOKS_MAX) return fail('too-many-books');
    if ((await this.#passwordFor(form)) === undefined) return fail('password-needed');
    const taken = [...books.map(({ id }) => id), ...this.#options.store.books()];
    const read = AddressBook.safeParse({ ...form.facts, id: kept?.id ?? bookId(form.facts, taken) });
    return read.success ? ok(read.data) : fail('settings-invalid');
  }

  #books(): readonly AddressBook[] {
    return this.#options.settings.current.addressBooks.books;
  }

  #update(books: readonly AddressBook[]): Result<void, BookSetupProblem> {
    const updated = this.#options.settings.update({ addressBooks: { books: [...books] } });
    return updated.ok ? ok() : fail('settings-invalid');
  }
}

function copyOf(
  state: BookState | undefined,
  count: { readonly people: number; readonly withoutNumber: number },
): BookView['copy'] {
  if (state?.copiedAt === undefined) return undefined;
  return { at: state.copiedAt, ...count, isPartial: state.isPartial, referrals: state.referrals };
}

function troubleOf(state: BookState | undefined): BookView['trouble'] {
  if (state?.problem === undefined) return undefined;
  const { problem, detail, failedSince: since = state.triedAt } = state;
  // Only `BookCopies` writes it, and only what it was told.
  return { problem: problem as BookProblem, since, ...(detail !== undefined && { detail }) };
}

function countOf({ entries, extent, referrals }: BookReading, facts: BookForm['facts']): BookCount {
  const people = entries.flatMap((entry) => draftOfEntry(entry, facts, '') ?? []);
  return {
    people: people.length,
    withoutNumber: people.filter(({ numbers }) => numbers.length === 0).length,
    isPartial: extent === 'part',
    referrals,
  };
}
