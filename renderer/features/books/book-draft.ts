import type { AddressBook, BookFacts, LdapAttributes } from '#shared/domain/address-books.ts';

/** An address book as its form holds it: texts, lists with commas. */
export interface BookDraft {
  readonly kind: AddressBook['kind'];
  readonly label: string;
  readonly address: string;
  readonly server: string;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly base: string;
  readonly directory: 'active-directory' | 'openldap' | 'generic';
  readonly userName: string;
  readonly password: string;
  readonly filter: string;
  readonly name: string;
  readonly phones: string;
  readonly mobiles: string;
  readonly email: string;
  readonly company: string;
  readonly caPem: string;
  readonly country: string;
  readonly everyMinutes: number;
  readonly holds: 'colleagues' | 'contacts';
  readonly live: boolean;
}

export type BookField = keyof BookDraft;

const EMPTY = {
  label: '',
  address: '',
  server: '',
  security: 'tls',
  base: '',
  directory: 'active-directory',
  userName: '',
  password: '',
  filter: '',
  name: '',
  phones: '',
  mobiles: '',
  email: '',
  company: '',
  caPem: '',
  everyMinutes: 240,
  live: false,
} as const;

/** The draft of a new book, or of one as it is kept. Its password never comes back. */
export function bookDraft(
  kind: AddressBook['kind'],
  book: AddressBook | undefined,
  country: string,
): BookDraft {
  const holds = kind === 'ldap' ? 'colleagues' : 'contacts';
  if (book === undefined) return { ...EMPTY, kind, country, holds };
  const { label, userName, everyMinutes } = book;
  const common = { ...EMPTY, kind, label, userName, everyMinutes, country: book.country, holds: book.holds };
  if (book.kind === 'carddav') return { ...common, address: book.address };
  const { server, security, base, directory, filter, caPem, attributes, live } = book;
  const lists = Object.fromEntries(
    Object.entries(attributes).map(([part, names]) => [part, names.join(', ')]),
  );
  return { ...common, server, security, base, directory, filter, caPem, live, ...lists };
}

const SERVER = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;
const ADDRESS = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/i;
const ATTRIBUTE = /^[A-Za-z][A-Za-z0-9-]{0,99}(?:;[A-Za-z0-9-]{1,50})*$/;
const PARTS = ['name', 'phones', 'mobiles', 'email', 'company'] as const;

function namesIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

/** A host, whatever people paste around it. */
function hostOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^ldaps?:\/\//, '')
    .replace(/\/.*$/, '');
}

/** With `https://` where somebody left it out. */
function addressOf(text: string): string {
  const trimmed = text.trim();
  return /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** The first field that a book cannot be made of. */
export function wrongField(draft: BookDraft): BookField | undefined {
  if (draft.kind === 'carddav') {
    const address = addressOf(draft.address);
    return ADDRESS.test(address) && URL.canParse(address) ? undefined : 'address';
  }
  if (!SERVER.test(hostOf(draft.server))) return 'server';
  if (draft.base.trim() === '') return 'base';
  return PARTS.find((part) => !namesIn(draft[part]).every((name) => ATTRIBUTE.test(name)));
}

/** The book that a draft without a wrong field makes. */
export function factsOf(draft: BookDraft): BookFacts {
  const { label, userName, country, everyMinutes, holds } = draft;
  const common = { label, userName, country, everyMinutes, holds };
  if (draft.kind === 'carddav') return { ...common, kind: 'carddav', address: addressOf(draft.address) };
  const { security, base, directory, filter, caPem, live } = draft;
  const attributes: LdapAttributes = {
    name: namesIn(draft.name),
    phones: namesIn(draft.phones),
    mobiles: namesIn(draft.mobiles),
    email: namesIn(draft.email),
    company: namesIn(draft.company),
  };
  const server = hostOf(draft.server);
  return { ...common, kind: 'ldap', server, security, base, directory, filter, caPem, attributes, live };
}
