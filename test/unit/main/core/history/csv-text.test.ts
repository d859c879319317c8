import fc from 'fast-check';
import { expect, test } from 'vitest';

import { csvLine } from '#core/history/csv-text.ts';

/** RFC 4180 read back, as a spreadsheet does. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^,"]*))(,|\r\n$)/y;
  for (let end = ''; end !== '\r\n';) {
    const found = cell.exec(line);
    if (found === null) throw new Error(`no cell at ${cell.lastIndex} of ${JSON.stringify(line)}`);
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    end = found[3] ?? '';
  }
  return cells;
}

test('any texts come back as they were, besides the apostrophe before what would be a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const read = cellsOf(csvLine(texts));
      expect(read.map((text, index) => (text === texts[index] ? text : text.slice(1)))).toEqual(texts);
    }),
  );
});

test.each(['=HYPERLINK("http://x","y")', '+49 30 1234', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
  'a spreadsheet gets %j as a text, never as a formula',
  (text) => {
    expect(cellsOf(csvLine([text]))).toEqual([`'${text}`]);
  },
);

test('a line ends with CRLF, and only fields that need it are quoted', () => {
  expect(csvLine(['Ada', 7, 'a "b", c', ''])).toBe('Ada,7,"a ""b"", c",\r\n');
});
