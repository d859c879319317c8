import type { BookView } from '#shared/domain/book-view.ts';

/** What the company's address books are called, by the source that their people carry. */
export function bookNames(books: readonly BookView[]): ReadonlyMap<string, string> {
  return new Map(books.map(({ id, name }) => [`book:${id}`, name]));
}
