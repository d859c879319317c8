import type { BookFacts } from '#shared/domain/address-books.ts';

const STEM_MAX = 50;

/** Where a book is read from: what a password belongs to. */
export function bookPlace(facts: BookFacts): string {
  if (facts.kind === 'ldap') return `${facts.security === 'none' ? 'ldap' : 'ldaps'}://${facts.server}`;
  const url = URL.parse(facts.address);
  return url === null ? facts.address : `${url.protocol}//${url.host}`;
}

/** The id of a new address book, from its server. */
export function bookId(facts: BookFacts, taken: readonly string[]): string {
  const host = bookPlace(facts)
    .replace(/^[a-z]+:\/\//i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const stem = `book-${facts.kind}-${host}`.slice(0, STEM_MAX).replace(/-+$/, '');
  let id = stem;
  for (let count = 2; taken.includes(id); count += 1) id = `${stem}-${count}`;
  return id;
}
