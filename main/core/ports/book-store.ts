import type { BookState } from '../books/book-state.ts';
import type { PersonDraft } from '../people/people-writer.ts';

/**
 * Copies of the company's address books among the people of this computer, each under its book's id as their source.
 * What is written by one call is kept whole or not at all.
 */
export interface BookStore {
  stateOf(book: string): BookState | undefined;
  /** What the last reading gave to be remembered. */
  memoryOf(book: string): string | undefined;
  keepState(book: string, state: BookState, memory?: string): void;
  /** Adds people and changes those that were known; who is as before costs nothing. */
  write(people: readonly PersonDraft[]): void;
  /** The record ids of everybody of a book. */
  recordsOf(book: string): readonly string[];
  remove(book: string, recordIds: readonly string[]): void;
  countOf(book: string): { readonly people: number; readonly withoutNumber: number };
  /** Forgets how a book was, and what was remembered of it. */
  forget(book: string): void;
  /** Books of which anything is kept. */
  books(): readonly string[];
}
