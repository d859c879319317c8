import type { LabAnswer } from '../server/lab-exchange.ts';
import { conflict, invalid, notFound } from './freshdesk-answer.ts';
import { FRESHDESK_COMPANIES, type FreshdeskContact, type FreshdeskData } from './freshdesk-data.ts';

const QUERY_MAX = 512;
const TERM = /^(phone|mobile):'([^']+)'$/;

/** `GET /contacts`: numbers are compared as they were typed. */
export function listContacts(data: FreshdeskData, query: URLSearchParams): LabAnswer {
  const [phone, mobile] = [query.get('phone'), query.get('mobile')];
  const found = data.contacts.filter(
    (contact) =>
      (phone === null || contact.phone === phone) && (mobile === null || contact.mobile === mobile),
  );
  return { status: 200, body: found.slice(0, Number(query.get('per_page') ?? 30)).map(shown) };
}

/** `GET /search/contacts`: a query in double quotes; contacts of the last minutes are not in the index. */
export function searchContacts(data: FreshdeskData, query: URLSearchParams): LabAnswer {
  const text = query.get('query') ?? '';
  if (!/^".*"$/.test(text)) return invalid('query', 'invalid_value', 'Query needs double quotes');
  if (text.length > QUERY_MAX) return invalid('query', 'invalid_value', 'Query is too long');
  const terms = text
    .slice(1, -1)
    .split(' OR ')
    .map((term) => TERM.exec(term));
  if (terms.some((term) => term === null)) return invalid('query', 'invalid_value', 'Query is no query');
  const results = data.contacts.filter(
    (contact) => contact.isIndexed && terms.some((term) => matches(contact, term?.[1], term?.[2])),
  );
  return { status: 200, body: { total: results.length, results: results.slice(0, 30).map(shown) } };
}

function matches(contact: FreshdeskContact, field: string | undefined, value: string | undefined): boolean {
  return (field === 'phone' ? contact.phone : contact.mobile) === value;
}

function shown({ id, name, phone, mobile, email = null, description = null }: FreshdeskContact): object {
  return { id, name, phone, mobile, email, description, company_id: null };
}

/** `GET /contacts/{id}`. */
export function readContact(data: FreshdeskData, id: number): LabAnswer {
  const contact = data.contacts.find((each) => each.id === id);
  return contact === undefined ? notFound() : { status: 200, body: shown(contact) };
}

/** `POST /contacts`: an address is there once, in some accounts a number, too. */
export function createContact(data: FreshdeskData, fields: Readonly<Record<string, unknown>>): LabAnswer {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const own = ownFields(fields);
  const missing = ['name', ...data.insistsOn.contacts].find(
    (name) => text(name) === '' && (own[name] ?? '') === '',
  );
  if (missing !== undefined) return invalid(missing, 'missing_field', 'It should not be blank');
  if (text('email') !== '' && !/^[^@\s]+@[^@\s]+$/.test(text('email')))
    return invalid('email', 'invalid_value');
  const taken = (name: 'email' | 'phone') =>
    data.contacts.find((contact) => text(name) !== '' && contact[name] === text(name));
  for (const name of data.numbersAreUnique ? (['email', 'phone'] as const) : (['email'] as const)) {
    const owner = taken(name);
    if (owner !== undefined) return conflict(name, owner.id);
  }
  const description = text('description');
  return {
    status: 201,
    body: shown(
      data.addContact(text('name'), text('phone'), { email: text('email'), description, custom_fields: own }),
    ),
  };
}

/** What lies under `custom_fields`. */
function ownFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return (fields['custom_fields'] ?? {}) as Readonly<Record<string, unknown>>;
}

/** `GET /contact_fields`, `GET /ticket_fields`: of the latter choices come in several forms. */
export function listFields(own: readonly string[], choices: readonly unknown[]): LabAnswer {
  const standard = [
    { name: 'name', label: 'Full name', type: 'default_name', default: true },
    {
      name: 'group',
      label: 'Group',
      type: 'default_group',
      default: true,
      choices: { Billing: 31, Workshop: 32 },
    },
  ];
  const owns = own.map((name) => ({
    name,
    label: `${name.replace('cf_', '').replaceAll('_', ' ')}?`,
    type: name.endsWith('count') ? 'custom_number' : 'custom_dropdown',
    default: false,
    required_for_agents: true,
    choices: name.endsWith('count') ? [] : choices,
  }));
  return { status: 200, body: [...standard, ...owns] };
}

/** `GET /contacts/autocomplete`: words of names that begin like this, from two letters on. */
export function completeContacts(data: FreshdeskData, query: URLSearchParams): LabAnswer {
  const term = query.get('term') ?? '';
  if (term.length < 2) return invalid('term', 'invalid_value');
  const found = data.contacts.filter(({ name }) => completes(name, term));
  return { status: 200, body: found.map(({ id, name }) => ({ id, name })) };
}

/** `GET /companies/autocomplete`: the same for companies, in an object. */
export function completeCompanies(query: URLSearchParams): LabAnswer {
  const companies = FRESHDESK_COMPANIES.filter(({ name }) => completes(name, query.get('name') ?? ''));
  return { status: 200, body: { companies } };
}

function completes(name: string, text: string): boolean {
  const wanted = text.toLowerCase();
  return ` ${name.toLowerCase()}`.includes(` ${wanted}`);
}
