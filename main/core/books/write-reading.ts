import type { AddressBook } from '#shared/domain/address-books.ts';

import type { WritingTurns } from '../people/writing-turns.ts';
import type { PersonDraft } from '../people/people-writer.ts';
import type { BookReading } from '../ports/book-source.ts';
import type { BookStore } from '../ports/book-store.ts';
import type { Timer } from '../ports/timer.ts';
import { inSlices } from './in-slices.ts';
import { draftOfEntry } from './draft-of-entry.ts';

export interface WriteParts {
  readonly store: Pick<BookStore, 'write' | 'remove' | 'recordsOf'>;
  readonly turns: WritingTurns;
  readonly timer: Timer;
}

/**
 * Brings the copy of an address book to what was read of it. Whoever is gone there goes here, too, unless a limit cut
 * the reading off. Cut short by a crash it is a mixture, which the next reading puts right.
 */
export async function writeReading(
  book: AddressBook,
  reading: BookReading,
  parts: WriteParts,
): Promise<void> {
  const { store } = parts;
  const kept = new Set<string>();
  const dropped: string[] = [];
  await inSlices(reading.entries, parts, (entries) => {
    const drafts: PersonDraft[] = [];
    for (const entry of entries) {
      const draft = draftOfEntry(entry, book, book.id);
      if (draft === undefined) dropped.push(entry.key);
      else {
        kept.add(entry.key);
        drafts.push(draft);
      }
    }
    store.write(drafts);
  });
  const gone =
    reading.extent === 'all'
      ? store.recordsOf(book.id).filter((key) => !kept.has(key))
      : [...reading.gone, ...dropped];
  await inSlices(gone, parts, (keys) => store.remove(book.id, keys));
}
