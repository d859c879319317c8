import type { AddressBook, BookFacts } from '#shared/domain/address-books.ts';

import { importedNumber } from '../people/imported-number.ts';
import type { PersonDraft } from '../people/people-writer.ts';
import type { BookEntry } from '../ports/book-source.ts';

const TEXT_MAX = 200;

/**
 * An entry of an address book as a person of this computer. Numbers that are none are left out; who has neither a name
 * nor a way to be reached is nobody.
 */
export function draftOfEntry(
  entry: BookEntry,
  book: Pick<AddressBook | BookFacts, 'country' | 'holds'>,
  source: string,
): PersonDraft | undefined {
  const name = (entry.name || entry.company).slice(0, TEXT_MAX);
  const company = entry.company.slice(0, TEXT_MAX);
  const seen = new Set<string>();
  const numbers = entry.phones.flatMap(({ label, number }) => {
    const read = importedNumber(number, book.country);
    const key = read?.e164 ?? read?.number ?? '';
    if (read === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ label, ...read }];
  });
  if (name === '' || (numbers.length === 0 && entry.email === '')) return undefined;
  const isCompany = entry.isCompany || entry.name === '';
  return {
    kind: isCompany ? 'company' : book.holds === 'colleagues' ? 'colleague' : 'contact',
    name,
    ...(company !== '' && company !== name && { company }),
    ...(entry.email !== '' && { email: entry.email.slice(0, TEXT_MAX) }),
    numbers,
    fields: { 'record-id': entry.key },
    source,
  };
}
