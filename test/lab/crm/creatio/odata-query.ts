import type { LabAnswer } from '../server/lab-exchange.ts';
import { odataError } from './odata-answer.ts';

type Row = Readonly<Record<string, unknown>>;

const PREFIX = /^startswith\((\w+),'([^']*)'\)$/;
const CONTAINS = /^contains\((\w+),'((?:[^']|'')*)'\)$/;
const EQUALS = /^([\w/]+) eq (?:'((?:[^']|'')*)'|([\w.-]+))$/;
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

/** `contains` with `or` in brackets and `and` between them; a quote in a text is doubled. */
function wordsTest(filter: string): ((row: Row) => boolean) | undefined {
  const groups = filter.split(' and ').map((group) =>
    group
      .replace(/^\((contains.*)\)$/, '$1')
      .split(' or ')
      .map((test) => CONTAINS.exec(test)),
  );
  if (groups.flat().some((test) => test === null)) return undefined;
  return (row) =>
    groups.every((group) =>
      group.some((test) => {
        const [, column = '', text = ''] = test ?? [];
        return String(row[column]).toLowerCase().includes(text.replaceAll("''", "'").toLowerCase());
      }),
    );
}

function textTest(filter: string): ((row: Row) => boolean) | undefined {
  const [, column = '', start = ''] = PREFIX.exec(filter) ?? [];
  if (column !== '') return (row) => String(row[column]).startsWith(start);
  return wordsTest(filter);
}

function testOf(filter: string): ((row: Row) => boolean) | LabAnswer {
  const inText = textTest(filter);
  if (inText !== undefined) return inText;
  const [, path = '', text, bare] = EQUALS.exec(filter) ?? [];
  if (path === '') return odataError(400, `Syntax error in "${filter}"`);
  if (FLAT_LINK.test(path) && !OWN_TEXTS.includes(path) && path !== 'Id')
    return odataError(500, `Column by path ${path} not found in schema`);
  const flat = path.replace('/Id', 'Id');
  const wanted = text?.replaceAll("''", "'") ?? bare;
  return (row) => String(row[flat]) === wanted;
}
