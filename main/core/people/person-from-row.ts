import type { ImportColumn, ImportTarget } from '#shared/domain/person.ts';

import { importedNumber } from './imported-number.ts';
import type { TableRow } from './import-source.ts';
import type { PersonDraft } from './people-writer.ts';
import { readPerson, type ReadPerson } from './read-person.ts';

/** How a table is read: what each column becomes, and in which country its numbers are at home. */
export interface RowReading {
  readonly columns: readonly ImportColumn[];
  readonly mapping: readonly ImportTarget[];
  readonly country: string;
  readonly source: string;
}

const LONGEST_ROW = 20_000;
const SHOWN_LENGTH = 200;
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

interface Numbers {
  readonly good: PersonDraft['numbers'];
  readonly unreadable: readonly string[];
}

function numbersOf(row: TableRow, reading: RowReading): Numbers {
  const good: PersonDraft['numbers'][number][] = [];
  const unreadable: string[] = [];
  for (const [index, target] of reading.mapping.entries()) {
    const text = (row.cells[index] ?? '').trim();
    if (!PHONE_TARGETS.has(target) || text === '') continue;
    const number = importedNumber(text, reading.country);
    if (number === undefined) unreadable.push(text.slice(0, SHOWN_LENGTH));
    else good.push({ label: reading.columns[index]?.header || target, ...number });
  }
  return { good, unreadable };
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
 * Reads one row of a table as a person, or says why it is none. A number that cannot be read is left out and reported;
 * the rest of its row is not its fault.
 */
export function personFromRow(row: TableRow, reading: RowReading): ReadPerson {
  const { mapping, columns, source } = reading;
  const place = { position: row.line, text: row.cells.join(' · ').slice(0, SHOWN_LENGTH) };
  if (row.cells.reduce((sum, cell) => sum + cell.length, 0) > LONGEST_ROW) {
    return { refusals: [{ ...place, reason: 'row-too-long' }] };
  }
  if (columns.length > 1 && row.cells.length < 2)
    return { refusals: [{ ...place, reason: 'too-few-columns' }] };
  const first = (target: ImportTarget): string => valuesOf(row, mapping, target)[0] ?? '';
  const name = nameOf(first);
  const company = first('company');
  const email = first('email');
  const { good, unreadable } = numbersOf(row, reading);
  const draft: PersonDraft = {
    kind: kindOf(name, company, good),
    name: name || company,
    ...(company === '' ? {} : { company }),
    ...(email === '' ? {} : { email }),
    numbers: good,
    fields: fieldsOf(row, reading),
    source,
  };
  return readPerson(draft, unreadable, place);
}
