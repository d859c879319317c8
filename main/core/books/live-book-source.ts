import type { LdapBook } from '#shared/domain/address-books.ts';
import { bookName } from '#shared/domain/book-name.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import { digitsAgreed } from '../lookup/digits-agreed.ts';
import { digitsOf } from '../numbers/number-key.ts';
import type { BookEntry } from '../ports/book-source.ts';
import type { ContactDirectory } from '../ports/contact-directory.ts';
import type { LookupSource } from '../ports/lookup-source.ts';
import { draftOfEntry } from './draft-of-entry.ts';
import { LIVE_DEADLINE_MS, refusalOf, type LiveBooks } from './live-books.ts';

/** Asks a book for a caller whom nobody's copy on this computer has. */
export class LiveBookSource implements LookupSource {
  readonly deadlineMs = LIVE_DEADLINE_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #book: LdapBook;
  readonly #books: Pick<LiveBooks, 'ask'>;
  readonly #copies: Pick<ContactDirectory, 'lookup'>;

  constructor(book: LdapBook, books: Pick<LiveBooks, 'ask'>, copies: Pick<ContactDirectory, 'lookup'>) {
    this.#book = book;
    this.#books = books;
    this.#copies = copies;
    this.system = book.id;
    this.systemName = bookName(book);
  }

  async find(number: PartyNumber, signal: AbortSignal): Promise<readonly Match[]> {
    const isAsked = number.kind === 'external' || number.kind === 'internal';
    if (!isAsked || this.#copies.lookup(number).length > 0) return [];
    const answer = await this.#books.ask(this.#book, (live, stop) => live.withNumber(number, stop), signal);
    if (!answer.ok) throw refusalOf(answer.problem);
    return answer.value.flatMap((entry) => this.#matchOf(entry, number) ?? []);
  }

  /** Directories compare digits with anything between them: every hit is checked again. */
  #matchOf(entry: BookEntry, caller: PartyNumber): Match | undefined {
    const draft = draftOfEntry(entry, this.#book, this.#book.id);
    if (draft === undefined) return undefined;
    const [best] = draft.numbers
      .flatMap(({ number, e164 }) => agreementOf(e164 ?? number, caller))
      .toSorted((a, b) => b.digitsAgreed - a.digitsAgreed);
    if (best === undefined) return undefined;
    const { kind, name, company } = draft;
    return {
      id: `address-book:live:${this.system}:${entry.key}`,
      system: 'address-book',
      systemName: this.systemName,
      recordType: kind,
      recordId: `live:${this.system}:${entry.key}`,
      name,
      ...(company !== undefined && { company }),
      ...best,
      tookMs: 0,
    };
  }
}

function agreementOf(
  stored: string,
  caller: PartyNumber,
): readonly Pick<Match, 'number' | 'found' | 'digitsAgreed'>[] {
  if (caller.kind === 'internal') {
    const isSame = stored === digitsOf(caller);
    return isSame ? [{ number: stored, found: 'extension', digitsAgreed: stored.length }] : [];
  }
  const agreed = digitsAgreed(stored, caller);
  return agreed === undefined ? [] : [{ number: stored, found: agreed.found, digitsAgreed: agreed.digits }];
}
