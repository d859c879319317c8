import type { Person } from '#shared/domain/person.ts';

import { person } from './contact-rows.ts';
import type { PreparedStatements } from './prepared-statements.ts';
import { readTextSearch } from './text-search.ts';

/** Hits that are put in order of name; beyond, a common beginning would make every key stroke slow. */
const MOST_SORTED = 500;

const IN_ORDER = 'ORDER BY name COLLATE NOCASE, id LIMIT ?';
/** The index of names goes on from there, however many come before. */
const BEHIND = '(name COLLATE NOCASE, id) > (SELECT name, id FROM people WHERE id = ?)';
const ALL = `SELECT * FROM people ${IN_ORDER}`;
const ALL_BEHIND = `SELECT * FROM people WHERE ${BEHIND} ${IN_ORDER}`;
const FITS = `id IN (SELECT rowid FROM people_text WHERE people_text MATCH ? LIMIT ${MOST_SORTED})`;
const BY_TEXT = `SELECT * FROM people WHERE ${FITS} ${IN_ORDER}`;
const BY_TEXT_BEHIND = `SELECT * FROM people WHERE ${FITS} AND ${BEHIND} ${IN_ORDER}`;

/** People whose name, company, e-mail or number has words that begin like those of `text`, or ends with its digits. */
export function searchContacts(
  statements: PreparedStatements,
  text: string,
  limit: number,
  after?: string,
): readonly Person[] {
  const expression = readTextSearch(text);
  const wanted = expression === undefined ? [] : [expression];
  if (after === undefined) {
    const first = statements.get(expression === undefined ? ALL : BY_TEXT);
    return first.all(...wanted, limit).map(person);
  }
  const further = statements.get(expression === undefined ? ALL_BEHIND : BY_TEXT_BEHIND);
  return further.all(...wanted, after, limit).map(person);
}
