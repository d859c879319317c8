import type { Person } from '#shared/domain/person.ts';

import { person } from './contact-rows.ts';
import type { PreparedStatements } from './prepared-statements.ts';
import { readTextSearch } from './text-search.ts';

/** Hits that are put in order of name; beyond, a common beginning would make every key stroke slow. */
const MOST_SORTED = 500;

const ALL = 'SELECT * FROM people ORDER BY name COLLATE NOCASE LIMIT ?';
const BY_TEXT = `SELECT * FROM people
  WHERE id IN (SELECT rowid FROM people_text WHERE people_text MATCH ? LIMIT ${MOST_SORTED})
  ORDER BY name COLLATE NOCASE LIMIT ?`;

/** People whose name, company, e-mail or number has words that begin like those of `text`, or ends with its digits. */
export function searchContacts(
  statements: PreparedStatements,
  text: string,
  limit: number,
): readonly Person[] {
  const expression = readTextSearch(text);
  if (expression !== undefined) return statements.get(BY_TEXT).all(expression, limit).map(person);
  return statements.get(ALL).all(limit).map(person);
}
