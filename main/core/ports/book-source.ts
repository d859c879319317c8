import type { AddressBook, BookFacts } from '#shared/domain/address-books.ts';
import type { BookProblem } from '#shared/domain/book-view.ts';
import type { Result } from '#shared/result.ts';

/** Someone in an address book of the company. */
export interface BookEntry {
  /** Tells the entry from all others of its book, and stays the same while it is changed. */
  readonly key: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly isCompany: boolean;
  readonly phones: readonly { readonly label: string; readonly number: string }[];
}

/** What came of one reading. */
export interface BookReading {
  /** `all`: whoever is not in it is gone. `changes`: the others are as before. `part`: a limit cut it off. */
  readonly extent: 'all' | 'changes' | 'part';
  readonly entries: readonly BookEntry[];
  /** Keys of entries that are gone since the reading before; of `changes` alone. */
  readonly gone: readonly string[];
  /** Other servers that it pointed to. */
  readonly referrals: number;
  /** For the next reading, so that it only asks for what changed. */
  readonly memory?: string;
}

export interface BookFailure {
  readonly problem: BookProblem;
  /** The server's own words. Untrusted text. */
  readonly detail?: string;
}

/** Follows a reading. */
export interface BookWatch {
  /** Aborts when the agent stops it. */
  readonly signal: AbortSignal;
  /** How many people of how many have come. */
  progress(done: number, total?: number): void;
}

/** A way into one address book. Reads only; changes nothing there. */
export interface BookSource {
  /** @param memory what the reading before gave; without it everything is read */
  read(memory: string | undefined, watch: BookWatch): Promise<Result<BookReading, BookFailure>>;
}

/** Makes sources, each kind in its own way. Nothing is sent. */
export type OpenBook = (book: AddressBook | BookFacts, password: string) => BookSource;
