import type { LdapBook } from '#shared/domain/address-books.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Result } from '#shared/result.ts';

import type { BookEntry, BookFailure } from './book-source.ts';

/** More people than these are a question that was too short. */
export const LIVE_FOUND_MAX = 20;

type Found = Promise<Result<readonly BookEntry[], BookFailure>>;

/**
 * An address book that is asked now, beside its copy. At most `LIVE_FOUND_MAX` entries; a question whose signal aborts is
 * given up. What is asked for never becomes part of the question's language.
 */
export interface LiveBook {
  /** Who has all of these words at the beginning of words of the name, or in the address. */
  search(text: string, signal: AbortSignal): Found;
  /** Whose numbers may be this one: to be checked again by who asks. */
  withNumber(number: PartyNumber, signal: AbortSignal): Found;
  close(): void;
}

export type OpenLiveBook = (book: LdapBook, password: string) => LiveBook;
