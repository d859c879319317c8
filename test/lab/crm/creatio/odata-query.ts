import type { LabAnswer } from '../server/lab-exchange.ts';
import { odataError } from './odata-answer.ts';

type Row = Readonly<Record<string, unknown>>;

const PREFIX = /^startswith\((\w+),'([^']*)'\)$/;
const CONTAINS = /^contains\((\w+),'([^']*)'\)$/;
const EQUALS = /^([\w/]+) eq (?:'([^']*)'|([\w.-]+))$/;
/** Columns that are links: a filter names them by their path (`Contact/Id`), never flat. */
const FLAT_LINK = /^\w+Id$/;
const OWN_TEXTS = ['IntegrationId', 'CallerId', 'CalledId'];

/** A list by the parts of OData that are used: one condition, fields, a number of rows. */
export function odataList(rows: readonly Row[], query: URLSearchParams): LabAnswer {
  const filter = query.get('$filter');
  const test = filter === null ? () => true : testOf(filter);
  if (typeof test !== 'function') return test;
  const found = rows.filter(test).slice(0, Number(query.get('$top') ?? 20_000));
  const expanded = [...(query.get('$expand') ?? '').matchAll(/(\w+)(?:\([^)]*\))?/g)].map(([, name]) => name);
  const fields = query.get('$select')?.split(',');
  return {
    status: 200,
    body: {
      '@odata.context': '$metadata',
      value: found.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([name, value]) =>
            typeof value === 'object' && value !== null
              ? expanded.includes(name)
              : fields === undefined || fields.includes(name),
          ),
        ),
      ),
    },
  };
}

function textTest(filter: string): ((row: Row) => boolean) | undefined {
  const [, column = '', start = ''] = PREFIX.exec(filter) ?? [];
  if (column !== '') return (row) => String(row[column]).startsWith(start);
  const [, inside = '', part = ''] = CONTAINS.exec(filter) ?? [];
  return inside === '' ? undefined : (row) => String(row[inside]).includes(part);
}

function testOf(filter: string): ((row: Row) => boolean) | LabAnswer {
  const inText = textTest(filter);
  if (inText !== undefined) return inText;
  const [, path = '', text, bare] = EQUALS.exec(filter) ?? [];
  if (path === '') return odataError(400, `Syntax error in "${filter}"`);
  if (FLAT_LINK.test(path) && !OWN_TEXTS.includes(path) && path !== 'Id')
    return odataError(500, `Column by path ${path} not found in schema`);
  const flat = path.replace('/Id', 'Id');
  return (row) => String(row[flat]) === (text ?? bare);
}
