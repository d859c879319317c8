import { z } from 'zod';

import { BOOKS_MAX } from './book-limits.ts';

export const BookId = z.string().regex(/^book-[a-z0-9-]{1,60}$/);

/** What every address book of the company has. Passwords are never here: they lie in the keychain. */
const bookBase = {
  id: BookId,
  /** What the agent calls it; its server's name when empty. */
  label: z.string().trim().max(60).default(''),
  /** ISO 3166 country in which its numbers without a country code are read. */
  country: z.string().length(2).toUpperCase(),
  /** How often it is copied, in minutes. */
  everyMinutes: z.number().int().min(15).max(10_080).default(240),
  /** Who stands in it; colleagues have no page in a CRM. */
  holds: z.enum(['colleagues', 'contacts']),
  /** Who signs in there; nobody when empty. */
  userName: z.string().trim().max(500).default(''),
} as const;

/** Names of attributes as LDAP has them, those to be tried first in front: letters, digits and hyphens (RFC 4512 §2.5). */
const AttributeNames = z
  .array(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,99}(?:;[A-Za-z0-9-]{1,50})*$/))
  .max(8);

/** Which attributes say what about a person. Empty: as the kind of directory has them by default. */
export const LdapAttributes = z.object({
  name: AttributeNames.default([]),
  phones: AttributeNames.default([]),
  mobiles: AttributeNames.default([]),
  email: AttributeNames.default([]),
  company: AttributeNames.default([]),
});
export type LdapAttributes = Readonly<z.infer<typeof LdapAttributes>>;

/** A company's directory by LDAP. */
export const LdapBook = z.object({
  ...bookBase,
  kind: z.literal('ldap'),
  /** Host, and port where it is another than usual. */
  server: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/)
    .max(260),
  /** Encrypted from the start (636), by StartTLS (389), or open to listeners (389). */
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  /** Where people are searched for, for example `ou=people,dc=example,dc=org`. */
  base: z.string().trim().min(1).max(500),
  directory: z.enum(['active-directory', 'openldap', 'generic']).default('generic'),
  /** Who is a person there, instead of what the kind of directory has by default. */
  filter: z.string().trim().max(1000).default(''),
  attributes: LdapAttributes.prefault({}),
  /** Certificate authority (PEM) of a server with a certificate of its own. */
  caPem: z.string().trim().max(100_000).default(''),
  /** It is also asked while somebody types, and for callers whom the copy does not have. */
  live: z.boolean().default(false),
});
export type LdapBook = Readonly<z.infer<typeof LdapBook>>;

/** An address book by CardDAV. */
export const CardDavBook = z.object({
  ...bookBase,
  kind: z.literal('carddav'),
  /** Of the server, or of the address book itself; `https`, or `http` on this computer. */
  address: z
    .string()
    .trim()
    .max(500)
    .regex(/^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/i),
});
export type CardDavBook = Readonly<z.infer<typeof CardDavBook>>;

export const AddressBook = z.discriminatedUnion('kind', [LdapBook, CardDavBook]);
export type AddressBook = Readonly<z.infer<typeof AddressBook>>;

/** What a form says about an address book: everything but its id. */
export const BookFacts = z.discriminatedUnion('kind', [
  LdapBook.omit({ id: true }),
  CardDavBook.omit({ id: true }),
]);
export type BookFacts = Readonly<z.infer<typeof BookFacts>>;

/** Address books of the company that are copied to this computer. */
export const AddressBookSettings = z.object({ books: z.array(AddressBook).max(BOOKS_MAX).default([]) });
export type AddressBookSettings = Readonly<z.infer<typeof AddressBookSettings>>;
