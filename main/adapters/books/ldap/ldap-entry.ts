import type { Entry } from 'ldapts';

import type { LdapAttributes } from '#shared/domain/address-books.ts';
import type { BookEntry } from '#core/ports/book-source.ts';

/** What stays the same when somebody is renamed or moves to another department; the name of the entry does not. */
export const KEY_ATTRIBUTES = ['entryUUID', 'objectGUID'] as const;
/** Read as bytes: it is no text. */
export const BINARY_ATTRIBUTES = ['objectGUID'] as const;

const VALUE_MAX = 500;

function valuesOf(entry: Entry, wanted: string): readonly string[] {
  const found = Object.entries(entry).find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];
  return [found ?? []]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.trim().slice(0, VALUE_MAX) : []))
    .filter((value) => value !== '');
}

function keyOf(entry: Entry): string {
  for (const name of KEY_ATTRIBUTES) {
    const [value] = [entry[name] ?? []].flat();
    if (Buffer.isBuffer(value) && value.length > 0) return value.toString('hex');
    if (typeof value === 'string' && value !== '') return value;
  }
  return entry.dn.toLowerCase();
}

/** A person as the directory has them. Empty attributes and those that are no text count as missing. */
export function ldapEntry(entry: Entry, attributes: LdapAttributes): BookEntry {
  const first = (names: readonly string[]): string => names.flatMap((name) => valuesOf(entry, name))[0] ?? '';
  const numbers = (names: readonly string[], label: string) =>
    names.flatMap((name) =>
      valuesOf(entry, name).map((number) => ({ label: name === 'ipPhone' ? 'extension' : label, number })),
    );
  return {
    key: keyOf(entry),
    name: first(attributes.name),
    company: first(attributes.company),
    email: first(attributes.email),
    isCompany: false,
    phones: [...numbers(attributes.phones, 'work'), ...numbers(attributes.mobiles, 'mobile')],
  };
}
