import Papa from 'papaparse';

import type { ImportSource, ReadWatch } from '#core/people/import-source.ts';

import { Pace } from './pace.ts';
import { hasHeader, suggestColumns } from './suggest-columns.ts';
import { TableReader } from './table-reader.ts';
import { textPieces } from './text-pieces.ts';

type CsvSource = Extract<ImportSource, { readonly format: 'csv' }>;

const DELIMITERS = [',', ';', '\t', '|'];

/** Guessed from the first filled lines: an empty one would count as a row of one column. */
function delimiterOf(text: string): string {
  const sample = {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: DELIMITERS,
    newline: '\n',
  } as const;
  return Papa.parse<string[]>(text.slice(0, 100_000).replace(/\r\n?/g, '\n'), sample).meta.delimiter;
}

/** Reads a table of people; the delimiter is found out. Calls go on while it reads. */
export async function readCsv(text: string, fileName: string, watch?: ReadWatch): Promise<CsvSource> {
  const table = new TableReader(delimiterOf(text), new Pace(watch?.signal));
  let done = 0;
  for (const piece of textPieces(text)) {
    await table.push(piece);
    done += piece.length;
    watch?.progress(done, text.length);
  }
  await table.end();
  const { rows, refusals } = table;
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
