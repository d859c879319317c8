import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { askByType } from '../lookup/ask-by-type.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { caseNumber, searchWords } from '../lookup/search-words.ts';
import type { SuiteClient } from './suite-client.ts';
import { SuiteId } from './suite-values.ts';

const ROWS_MAX = 8;

const Row = z.object({ id: SuiteId, attributes: z.record(z.string(), z.unknown()) });
const Rows = z.object({ data: z.array(z.unknown()) });

interface Question {
  readonly type: FoundRecord['type'];
  readonly module: string;
  readonly operator: 'and' | 'or';
  /** A field with what it is to be like, or `=` before what it is to be. */
  readonly filters: Readonly<Record<string, string>>;
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Contacts: ['first_name', 'last_name', 'account_name', 'phone_work'],
  Leads: ['first_name', 'last_name', 'account_name', 'phone_work'],
  Accounts: ['name', 'phone_office'],
  Cases: ['name', 'case_number', 'account_name'],
  Opportunities: ['name', 'account_name'],
};

/** Finds records by parts of their names, and the case with this number. */
export function searchSuite(
  client: SuiteClient,
  text: string,
  signal: AbortSignal,
): Promise<readonly FoundRecord[]> {
  return askByType(
    questionsOf(text),
    (question) => ask(client, question, signal),
    ({ problem }) => problem === 'not-allowed' || problem === 'refused',
  );
}

/** A person's two names are fields of their own, and all conditions of a filter share one operator. */
function questionsOf(text: string): readonly Question[] {
  const words = searchWords(text);
  const number = caseNumber(text);
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const person = {
    operator: rest.length === 0 ? ('or' as const) : ('and' as const),
    filters: { first_name: like(first), last_name: like(rest.length === 0 ? first : rest.join(' ')) },
  };
  const named = { operator: 'and' as const, filters: { name: like(words.join(' ')) } };
  return [
    { type: 'contact', module: 'Contacts', ...person },
    { type: 'company', module: 'Accounts', ...named },
    { type: 'lead', module: 'Leads', ...person },
    number === undefined
      ? { type: 'case', module: 'Cases', ...named }
      : { type: 'case', module: 'Cases', operator: 'and', filters: { case_number: `=${number}` } },
    { type: 'opportunity', module: 'Opportunities', ...named },
  ];
}

/** `%` and `_` stand for anything in SQL: what was typed does not. */
function like(text: string): string {
  return `%${text.replaceAll(/[%_\\]/g, '')}%`;
}

async function ask(
  client: SuiteClient,
  { type, module, operator, filters }: Question,
  signal: AbortSignal,
): Promise<Result<readonly FoundRecord[], CrmFailure>> {
  const answered = await client.call({
    method: 'GET',
    path: `module/${module}`,
    query: {
      [`fields[${module}]`]: (FIELDS[module] ?? []).join(','),
      'filter[operator]': operator,
      ...Object.fromEntries(
        Object.entries(filters).map(([field, value]) =>
          value.startsWith('=')
            ? [`filter[${field}][eq]`, value.slice(1)]
            : [`filter[${field}][like]`, value],
        ),
      ),
      'page[size]': `${ROWS_MAX}`,
    },
    timeoutMs: SEARCH_TIMEOUT_MS,
    signal,
  });
  if (!answered.ok) return answered;
  const read = Rows.safeParse(answered.value);
  if (!read.success) return fail({ problem: 'bad-answer', detail: module });
  return ok(
    read.data.data.flatMap((each) => {
      const row = Row.safeParse(each).data;
      return row === undefined ? [] : recordOf(type, row);
    }),
  );
}

function recordOf(type: FoundRecord['type'], { id, attributes }: z.infer<typeof Row>): FoundRecord {
  const text = (field: string): string => {
    const value = attributes[field];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  };
  const number = text('case_number');
  return {
    type,
    id,
    name: text('name') || `${text('first_name')} ${text('last_name')}`.trim(),
    company: text('account_name'),
    number: text('phone_work') || text('phone_office'),
    ...(number !== '' && { detail: `#${number}` }),
  };
}
