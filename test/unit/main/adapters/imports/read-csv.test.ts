import { describe, expect, it } from 'vitest';

import { readCsv } from '#adapters/imports/read-csv.ts';

const suggestions = (text: string): readonly string[] =>
  readCsv(text, 'f.csv').columns.map((each) => each.suggestion);

describe('reading tables', () => {
  it.each([
    ['commas', 'Name,Phone\nAda,030 12345678\n'],
    ['semicolons', 'Name;Phone\r\nAda;030 12345678\r\n'],
    ['tabs', 'Name\tPhone\nAda\t030 12345678'],
    ['bars', 'Name|Phone\nAda|030 12345678'],
    ['quotes', '"Name","Phone"\n"Ada","030 12345678"'],
    ['old line ends', 'Name,Phone\rAda,030 12345678\r'],
  ])('takes %s', (_, text) => {
    const { columns, rows } = readCsv(text, 'f.csv');
    expect(columns.map((column) => column.header)).toEqual(['Name', 'Phone']);
    expect(rows).toEqual([{ line: 2, cells: ['Ada', '030 12345678'] }]);
  });

  it('keeps the line in the file, with quoted line ends and blank lines counted', () => {
    const { rows } = readCsv('Name,Note\nAda,"two\nlines"\n\nBob,x\n', 'f.csv');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'Ada'],
      [5, 'Bob'],
    ]);
  });

  it('gives back the rows below a quote that was never closed', () => {
    const { rows, refusals } = readCsv('Name,Phone\nAda,"030\nBob,040 1234567\nCyd,050 1234567\n', 'f.csv');
    expect(refusals).toEqual([{ position: 2, reason: 'broken-quotes', text: 'Ada,"030' }]);
    expect(rows.map((row) => row.cells[0])).toEqual(['Bob', 'Cyd']);
  });

  it('sees that a table has no header and reads columns by content', () => {
    const { columns, rows } = readCsv(
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
  ])('understands the header %s', (header, expected) => {
    expect(suggestions(`${header}\n`)).toEqual(expected);
  });

  it('suggests one name only', () => {
    expect(suggestions('Name,Nickname,Phone\n')).toEqual(['name', 'field', 'phone']);
  });
});
