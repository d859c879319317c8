import type { BookStore } from '../ports/book-store.ts';
import type { WriteParts } from './write-reading.ts';
import { inSlices } from './in-slices.ts';

/** Forgets everybody who came from a book, and how it was. */
export async function emptyBook(
  id: string,
  parts: Pick<WriteParts, 'turns' | 'timer'> & { readonly store: BookStore },
): Promise<void> {
  const { store } = parts;
  await inSlices(store.recordsOf(id), parts, (records) => store.remove(id, records));
  store.forget(id);
}
