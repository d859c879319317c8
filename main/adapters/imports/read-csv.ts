import Papa from 'papaparse';

import type { ImportRefusal } from '#shared/domain/person.ts';
import type { ImportSource, TableRow } from '#core/people/import-source.ts';

import { hasHeader, suggestColumns } from './suggest-columns.ts';

type CsvSource = Extract<ImportSource, { readonly format: 'csv' }>;

interface Table {
  readonly rows: readonly TableRow[];
  readonly refusals: readonly ImportRefusal[];
}

const DELIMITERS = [',', ';', '\t', '|'];

function lineBreaks(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

/** Guessed from the first filled lines: an empty one would count as a row of one column. */
function delimiterOf(text: string): string {
  const sample = {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: DELIMITERS,
    newline: '\n',
  } as const;
  return Papa.parse<string[]>(text.slice(0, 100_000), sample).meta.delimiter;
}

/** A quote that nothing closes swallows all lines below: they are given back, cut at plain line ends. */
function withoutOpenQuote(text: string, start: number, line: number): Table {
  const [broken = '', ...rest] = text.slice(start).split('\n');
  const lower = readTable(rest.join('\n'), line + 1);
  const refusal: ImportRefusal = { position: line, reason: 'broken-quotes', text: broken.slice(0, 200) };
  return rest.length === 0
    ? { rows: [], refusals: [refusal] }
    : { rows: lower.rows, refusals: [refusal, ...lower.refusals] };
}

function readTable(text: string, firstLine: number): Table {
  const rows: TableRow[] = [];
  let position = 0;
  let line = firstLine;
  let openQuote: { readonly start: number; readonly line: number } | undefined;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some((error) => error.code === 'MissingQuotes')) {
        openQuote = { start: position, line };
        parser.abort();
        return;
      }
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += lineBreaks(text.slice(position, meta.cursor));
      position = meta.cursor;
    },
  });
  if (openQuote === undefined) return { rows, refusals: [] };
  const below = withoutOpenQuote(text, openQuote.start, openQuote.line);
  return { rows: [...rows, ...below.rows], refusals: below.refusals };
}

/** Reads a table of people. The delimiter is found out; rows keep their line in the file, quoted line ends counted. */
export function readCsv(text: string, fileName: string): CsvSource {
  const { rows, refusals } = readTable(text.replace(/\r\n?/g, '\n'), 1);
  const [first, ...others] = rows;
  const isNamed = first !== undefined && hasHeader(first.cells);
  const people = isNamed ? others : rows;
  const width = Math.max(0, ...rows.slice(0, 100).map((row) => row.cells.length));
  const headers = Array.from({ length: isNamed ? first.cells.length : width }, (_, index) =>
    isNamed ? (first.cells[index] ?? '') : '',
  );
  const columns = suggestColumns(
    headers,
    people.slice(0, 50).map((row) => row.cells),
  );
  return { format: 'csv', fileName, columns, rows: people, refusals };
}
