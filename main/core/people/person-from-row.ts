import type { ImportColumn, ImportRefusal, ImportTarget } from '#shared/domain/person.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { importedNumber } from './imported-number.ts';
import type { TableRow } from './import-source.ts';
import type { PersonDraft } from './people-writer.ts';

/** How a table is read: what each column becomes, and in which country its numbers are at home. */
export interface RowReading {
  readonly columns: readonly ImportColumn[];
  readonly mapping: readonly ImportTarget[];
  readonly country: string;
  readonly source: string;
}

const LONGEST_ROW = 20_000;
const PHONE_TARGETS = new Set<ImportTarget>(['phone', 'mobile', 'extension']);

function valuesOf(row: TableRow, mapping: readonly ImportTarget[], wanted: ImportTarget): readonly string[] {
  return mapping.flatMap((target, index) => {
    const value = target === wanted ? (row.cells[index] ?? '').trim() : '';
    return value === '' ? [] : [value];
  });
}

function nameOf(first: (target: ImportTarget) => string): string {
  return first('name') || [first('first-name'), first('last-name')].filter((part) => part !== '').join(' ');
}

function numbersOf(row: TableRow, reading: RowReading): PersonDraft['numbers'] | undefined {
  const numbers: PersonDraft['numbers'][number][] = [];
  for (const [index, target] of reading.mapping.entries()) {
    const text = (row.cells[index] ?? '').trim();
    if (!PHONE_TARGETS.has(target) || text === '') continue;
    const number = importedNumber(text, reading.country);
    if (number === undefined) return undefined;
    numbers.push({ label: reading.columns[index]?.header || target, ...number });
  }
  return numbers;
}

function fieldsOf(row: TableRow, reading: RowReading): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [index, target] of reading.mapping.entries()) {
    const value = (row.cells[index] ?? '').trim();
    if (value === '') continue;
    if (target === 'record-id') fields['record-id'] = value;
    if (target === 'field') fields[reading.columns[index]?.header || `column-${index + 1}`] = value;
  }
  return fields;
}

function kindOf(name: string, company: string, numbers: PersonDraft['numbers']): PersonDraft['kind'] {
  if (name === '' && company !== '') return 'company';
  const areInternal =
    numbers.length > 0 && numbers.every(({ e164, number }) => e164 === undefined && number.length <= 6);
  return areInternal ? 'colleague' : 'contact';
}

/**
 * Reads one row of a table as a person, or says why it is none. Everything of a refused row stays out: half a person
 * would hide that something is missing.
 */
export function personFromRow(row: TableRow, reading: RowReading): Result<PersonDraft, ImportRefusal> {
  const refuse = (reason: ImportRefusal['reason']): Result<never, ImportRefusal> =>
    fail({ position: row.line, reason, text: row.cells.join(' · ').slice(0, 200) });
  const { mapping, columns, source } = reading;
  if (row.cells.reduce((sum, cell) => sum + cell.length, 0) > LONGEST_ROW) return refuse('row-too-long');
  if (columns.length > 1 && row.cells.length < 2) return refuse('too-few-columns');
  const first = (target: ImportTarget): string => valuesOf(row, mapping, target)[0] ?? '';
  const name = nameOf(first);
  const company = first('company');
  const email = first('email');
  const numbers = numbersOf(row, reading);
  if (numbers === undefined) return refuse('number-unreadable');
  if (name + company === '' || (numbers.length === 0 && email === '')) return refuse('no-name-or-number');
  return ok({
    kind: kindOf(name, company, numbers),
    name: name || company,
    ...(company === '' ? {} : { company }),
    ...(email === '' ? {} : { email }),
    numbers,
    fields: fieldsOf(row, reading),
    source,
  });
}
