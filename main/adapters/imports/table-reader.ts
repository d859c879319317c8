import Papa from 'papaparse';

import type { ImportRefusal } from '#shared/domain/person.ts';
import type { TableRow } from '#core/people/import-source.ts';

import type { Pace } from './pace.ts';

/** What is still no whole row at this length has a quote that nothing closes. */
const LONGEST_ROW = 32 * 1024;

function lineBreaks(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

/**
 * Reads the rows of a table out of pieces of its text. Rows keep their line in the file, quoted line ends counted. A
 * quote that nothing closes would swallow all lines below: its line is refused, and reading goes on with the next one.
 * Takes its time at the given pace.
 */
export class TableReader {
  readonly rows: TableRow[] = [];
  readonly refusals: ImportRefusal[] = [];
  readonly #delimiter: string;
  readonly #pace: Pace;
  #line = 1;
  /** The beginning of a row whose end has not come yet. */
  #rest = '';

  constructor(delimiter: string, pace: Pace) {
    this.#delimiter = delimiter;
    this.#pace = pace;
  }

  /** Takes the next piece, which ends at a line end. */
  async push(piece: string): Promise<void> {
    this.#rest += piece.replace(/\r\n?/g, '\n');
    this.#read(false);
    await this.#refuseWhile(() => this.#rest.length > LONGEST_ROW, false);
  }

  /** There are no more pieces. */
  async end(): Promise<void> {
    this.#read(true);
    await this.#refuseWhile(() => this.#rest !== '', true);
  }

  async #refuseWhile(isStuck: () => boolean, isLast: boolean): Promise<void> {
    await this.#pace.rest();
    while (isStuck()) {
      this.#refuseLine();
      this.#read(isLast);
      await this.#pace.rest();
    }
  }

  #read(isLast: boolean): void {
    const text = this.#rest;
    let position = 0;
    Papa.parse<string[]>(text, {
      delimiter: this.#delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        const isCut = !isLast && meta.cursor === text.length && !text.endsWith('\n');
        if (isCut || errors.some((error) => error.code === 'MissingQuotes')) {
          parser.abort();
          return;
        }
        if (data.some((cell) => cell.trim() !== '')) this.rows.push({ line: this.#line, cells: data });
        this.#line += lineBreaks(text.slice(position, meta.cursor));
        position = meta.cursor;
      },
    });
    this.#rest = text.slice(position);
  }

  #refuseLine(): void {
    const end = this.#rest.indexOf('\n');
    const broken = end < 0 ? this.#rest : this.#rest.slice(0, end);
    this.refusals.push({ position: this.#line, reason: 'broken-quotes', text: broken.slice(0, 200) });
    this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
    this.#line += 1;
  }
}
