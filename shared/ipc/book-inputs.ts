import { z } from 'zod';

import { BookFacts, BookId } from '../domain/address-books.ts';

/** An address book as its form has it. */
export const BookForm = z.strictObject({
  /** Of the book that is changed; missing for a new one. */
  id: BookId.optional(),
  facts: BookFacts,
  /** Missing: the kept one stays. */
  password: z.string().max(2000).optional(),
});
export type BookForm = Readonly<z.infer<typeof BookForm>>;

const bookOnly = z.strictObject({ id: BookId });

/** What comes in with each command about the company's address books. */
export const bookInputs = {
  'book:list': z.undefined(),
  /** Reads everybody and keeps nothing. */
  'book:test': BookForm,
  'book:save': BookForm,
  'book:remove': bookOnly,
  /** Answers when the copy is through. */
  'book:copy': bookOnly,
} as const satisfies Record<string, z.ZodType>;
