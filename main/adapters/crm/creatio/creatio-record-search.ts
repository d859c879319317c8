import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { askByType } from '../lookup/ask-by-type.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { searchWords } from '../lookup/search-words.ts';
import type { CreatioClient } from './creatio-client.ts';
import { CreatioId } from './creatio-values.ts';

/** Creatio's own panel asks for three letters before it searches names. */
const LETTERS_MIN = 3;
const ROWS_MAX = 8;

const LISTS = [
  { type: 'contact', entity: 'Contact', name: 'Name', more: undefined },
  { type: 'account', entity: 'Account', name: 'Name', more: undefined },
  { type: 'case', entity: 'Case', name: 'Subject', more: 'Number' },
  { type: 'opportunity', entity: 'Opportunity', name: 'Title', more: undefined },
  { type: 'lead', entity: 'Lead', name: 'LeadName', more: undefined },
] as const;
type List = (typeof LISTS)[number];

const Rows = z.object({ value: z.array(z.unknown()) });

/** What a product of Creatio does not have, or not for this user. */
const HIDDEN: readonly CrmFailure['problem'][] = ['not-offered', 'no-record', 'refused', 'server-trouble'];

/** Finds contacts, accounts, cases (by number, too), opportunities and leads whose name has all the words. */
export function searchCreatio(
  client: CreatioClient,
  text: string,
  signal: AbortSignal,
): Promise<readonly FoundRecord[]> {
  const words = searchWords(text);
  if (words.join('').length < LETTERS_MIN) return Promise.resolve([]);
  return askByType(
    LISTS,
    (list) => ask(client, list, words, signal),
    ({ problem }) => HIDDEN.includes(problem),
  );
}

async function ask(
  client: CreatioClient,
  list: List,
  words: readonly string[],
  signal: AbortSignal,
): Promise<Result<readonly FoundRecord[], CrmFailure>> {
  const { type, entity, name, more } = list;
  const fields = ['Id', name, ...(more === undefined ? [] : [more])];
  const query = {
    $filter: words.map((word) => filterOf(list, word)).join(' and '),
    $select: fields.join(','),
    $top: String(ROWS_MAX),
  };
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const path = `${entity}?${pairs.join('&')}`;
  const wish = { timeoutMs: SEARCH_TIMEOUT_MS, work: 'waited-for', signal } as const;
  const answered = await client.send({ method: 'GET', path }, wish);
  if (!answered.ok) return answered;
  const rows = Rows.safeParse(answered.value);
  if (!rows.success) return fail({ problem: 'bad-answer', detail: entity });
  const read = rows.data.value.map((row) => z.record(z.string(), z.unknown()).catch({}).parse(row));
  return ok(
    read.flatMap((row) => {
      const id = CreatioId.safeParse(row['Id']).data;
      const shown = textOf(row[name]);
      if (id === undefined || shown === '') return [];
      return { type, id, name: shown, ...(more !== undefined && { detail: textOf(row[more]) }) };
    }),
  );
}

function filterOf({ name, more }: List, word: string): string {
  const wanted = word.replaceAll("'", "''");
  const tests = [name, ...(more === undefined ? [] : [more])].map(
    (field) => `contains(${field},'${wanted}')`,
  );
  return tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' or ')})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
