import type { LabAnswer } from '../server/lab-exchange.ts';
import { invalid } from './freshdesk-answer.ts';
import type { FreshdeskContact, FreshdeskData } from './freshdesk-data.ts';

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
