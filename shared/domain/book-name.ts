import type { AddressBook } from './address-books.ts';

/** What an address book is called: as the agent wants it, else by its server. */
export function bookName(book: AddressBook): string {
  if (book.label !== '') return book.label;
  return book.kind === 'ldap' ? book.server : (URL.parse(book.address)?.host ?? book.address);
}
