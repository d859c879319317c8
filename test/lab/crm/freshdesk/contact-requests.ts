import type { LabAnswer } from '../server/lab-exchange.ts';
import { invalid } from './freshdesk-answer.ts';
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

function shown({ id, name, phone, mobile }: FreshdeskContact): object {
  return { id, name, phone, mobile, email: null, company_id: null };
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
