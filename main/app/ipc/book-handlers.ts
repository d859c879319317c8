import type { AddressBooks } from '#core/books/address-books.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type BookCommand = Extract<keyof Handlers, `book:${string}`>;

/** Commands about the company's address books. */
export function bookHandlers(
  books: Pick<AddressBooks, 'views' | 'test' | 'save' | 'remove' | 'copy'>,
): Pick<Handlers, BookCommand> {
  return {
    'book:list': () => ok(books.views()),
    'book:test': async (form) => ok(await books.test(form)),
    'book:save': (form) => books.save(form),
    'book:remove': ({ id }) => books.remove(id),
    'book:copy': ({ id }) => books.copy(id),
  };
}
