import { CardDavSource } from '#adapters/books/carddav/carddav-book.ts';
import { LdapLive } from '#adapters/books/ldap/ldap-live.ts';
import { LdapSource } from '#adapters/books/ldap/ldap-book.ts';
import { AddressBooks, bookSecret } from '#core/books/address-books.ts';
import { BookCopies } from '#core/books/book-copies.ts';
import { LiveBookSource } from '#core/books/live-book-source.ts';
import { LiveBooks } from '#core/books/live-books.ts';
import { emptyBook } from '#core/books/empty-book.ts';
import type { OpenBook } from '#core/ports/book-source.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import type { NetworkEvents } from '#core/ports/network-events.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';

import { appHttpAgent } from './http-agent.ts';
import type { Base } from './compose-base.ts';

export interface Books {
  readonly service: AddressBooks;
  /** Those that are asked now, too. */
  readonly live: LiveBooks;
  readonly liveSources: () => readonly LookupSource[];
  /** Copies what is due from now on. */
  start(network: NetworkEvents): void;
  dispose(): void;
}

/** The company's address books, and their copies on this computer. */
export function composeBooks(base: Base, secrets: SecretStore, onCopied: () => void): Books {
  const { storage, writingTurns: turns, tasks, clock, timer, log, notices } = base;
  const store = storage.books;
  const logger = log.child({ part: 'books' });
  const userAgent = appHttpAgent();
  const open: OpenBook = (book, password) =>
    book.kind === 'ldap'
      ? new LdapSource(book, password)
      : new CardDavSource({ address: book.address, userName: book.userName, password, userAgent });
  const books = () => storage.settings.current.addressBooks.books;
  const passwordOf = async ({ id }: { readonly id: string }) => (await secrets.get(bookSecret(id))) ?? '';
  const live = new LiveBooks({
    books,
    passwordOf,
    open: (book, password) => new LdapLive(book, password, timer),
    timer,
    logger,
  });
  const copies = new BookCopies({
    books,
    passwordOf,
    open,
    store,
    turns,
    tasks,
    clock,
    timer,
    logger,
    random: Math.random,
    onCopied,
  });
  const service = new AddressBooks({
    settings: storage.settings,
    secrets,
    open,
    copies,
    store,
    turns,
    timer,
    tasks,
    onSecretInMemory: () => notices.add('keychain-missing'),
    onChange: onCopied,
  });
  return {
    service,
    live,
    liveSources: () => live.books().map((book) => new LiveBookSource(book, live, storage.contacts)),
    start: (network) => {
      const known = new Set<string>(books().map(({ id }) => id));
      // A crash, or settings that were set aside, can leave a copy behind whose book is gone.
      for (const id of store.books()) if (!known.has(id)) void emptyBook(id, { store, turns, timer });
      copies.start(network);
    },
    dispose: () => {
      copies.dispose();
      live.dispose();
    },
  };
}
