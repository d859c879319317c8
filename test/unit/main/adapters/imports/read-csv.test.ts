import { describe, expect, it } from 'vitest';

import { readCsv } from '#adapters/imports/read-csv.ts';

const suggestions = async (text: string): Promise<readonly string[]> =>
  (await readCsv(text, 'f.csv')).columns.map((each) => each.suggestion);

describe('reading tables', () => {
  it.each([
    ['commas', 'Name,Phone\nAda,030 12345678\n'],
    ['semicolons', 'Name;Phone\r\nAda;030 12345678\r\n'],
    ['tabs', 'Name\tPhone\nAda\t030 12345678'],
    ['bars', 'Name|Phone\nAda|030 12345678'],
    ['quotes', '"Name","Phone"\n"Ada","030 12345678"'],
    ['old line ends', 'Name,Phone\rAda,030 12345678\r'],
  ])('takes %s', async (_, text) => {
    const { columns, rows } = await readCsv(text, 'f.csv');
    expect(columns.map((column) => column.header)).toEqual(['Name', 'Phone']);
    expect(rows).toEqual([{ line: 2, cells: ['Ada', '030 12345678'] }]);
  });

  it('keeps the line in the file, with quoted line ends and blank lines counted', async () => {
    const { rows } = await readCsv('Name,Note\nAda,"two\nlines"\n\nBob,x\n', 'f.csv');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'Ada'],
      [5, 'Bob'],
    ]);
  });

  it('gives back the rows below a quote that was never closed', async () => {
    const { rows, refusals } = await readCsv(
      'Name,Phone\nAda,"030\nBob,040 1234567\nCyd,050 1234567\n',
      'f.csv',
    );
    expect(refusals).toEqual([{ position: 2, reason: 'broken-quotes', text: 'Ada,"030' }]);
    expect(rows.map((row) => row.cells[0])).toEqual(['Bob', 'Cyd']);
  });

  it('sees that a table has no header and reads columns by content', async () => {
    const { columns, rows } = await readCsv(
      'Ada,030 12345678,ada@example.org\nBob,040 12345678,bob@example.org',
      'f.csv',
    );
    expect([rows.length, columns.map((each) => each.suggestion)]).toEqual([2, ['ignore', 'phone', 'email']]);
  });

  it.each([
    [
      'First Name,Last Name,Company,Mobile Phone,E-mail Address',
      ['first-name', 'last-name', 'company', 'mobile', 'email'],
    ],
    [
      'Vorname,Nachname,Firma,Rufnummer,Handy,Durchwahl',
      ['first-name', 'last-name', 'company', 'phone', 'mobile', 'extension'],
    ],
    [
      'Nombre,Apellidos,Empresa,Teléfono,Móvil,Correo',
      ['first-name', 'last-name', 'company', 'phone', 'mobile', 'email'],
    ],
    [
      'Prénom,Nom de famille,Société,Téléphone,Portable,Courriel',
      ['first-name', 'last-name', 'company', 'phone', 'mobile', 'email'],
    ],
    [
      'Имя,Фамилия,Компания,Телефон,Мобильный,Почта',
      ['first-name', 'last-name', 'company', 'phone', 'mobile', 'email'],
    ],
    ['ФИО,Внутренний номер,Организация', ['name', 'extension', 'company']],
    ['Customer ID,Name,Phone,Fax,Tier', ['record-id', 'name', 'phone', 'ignore', 'field']],
  ])('understands the header %s', async (header, expected) => {
    expect(await suggestions(`${header}\n`)).toEqual(expected);
  });

  it('suggests one name only', async () => {
    expect(await suggestions('Name,Nickname,Phone\n')).toEqual(['name', 'field', 'phone']);
  });

  it('reads a table of many pieces as if it were one', async () => {
    const note = (index: number) => (index % 500 === 0 ? '"two\nlines, ""quoted"" "' : 'plain');
    const lines = Array.from({ length: 20_000 }, (_, index) => `Person ${index},030 ${index},${note(index)}`);
    const { rows, refusals } = await readCsv(`Name,Phone,Note\r\n${lines.join('\r\n')}`, 'f.csv');
    expect([rows.length, refusals, rows[500]?.cells]).toEqual([
      20_000,
      [],
      ['Person 500', '030 500', 'two\nlines, "quoted" '],
    ]);
    expect(rows.at(-1)).toEqual({ line: 20_041, cells: ['Person 19999', '030 19999', 'plain'] });
  });

  it('loses one line only to a quote that nothing closes, also in a large table', async () => {
    const lines = Array.from({ length: 9000 }, (_, index) => `Person ${index},${index === 3 ? '"' : ''}030`);
    const { rows, refusals } = await readCsv(`Name,Phone\n${lines.join('\n')}\n`, 'f.csv');
    expect(refusals).toEqual([{ position: 5, reason: 'broken-quotes', text: 'Person 3,"030' }]);
    expect([rows.length, rows.at(-1)]).toEqual([8999, { line: 9001, cells: ['Person 8999', '030'] }]);
  });

  it('refuses a line that never ends without losing the others', async () => {
    const { rows } = await readCsv(`Name,Phone\nAda,030\n${'x'.repeat(600_000)}\nBob,040\n`, 'f.csv');
    expect([rows[0]?.cells, rows.at(-1)?.cells]).toEqual([
      ['Ada', '030'],
      ['Bob', '040'],
    ]);
  });

  it('lets other work run while it reads', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `Person ${index},"030 ${index}"`);
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 0);
    await readCsv(`Name,Phone\n${lines.join('\n')}`, 'f.csv');
    clearInterval(other);
    expect(turns).toBeGreaterThan(0);
  });
});
