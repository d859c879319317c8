import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import { Person } from '#shared/domain/person.ts';
import { reversedDigits } from '#core/numbers/number-key.ts';
import type { PersonDraft } from '#core/people/people-writer.ts';

import { digitWords } from './digit-words.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Columns of `people` but `id`, in the order in which they are written. */
export const PERSON_COLUMNS = [
  'identity',
  'source',
  'kind',
  'name',
  'company',
  'email',
  'digits',
  'numbers',
  'fields',
] as const;

/** Who a draft is: the record id of its source, else name and first number, else name and e-mail. */
export function personIdentity(draft: PersonDraft): string {
  const recordId = draft.fields['record-id'];
  if (recordId !== undefined && recordId !== '') return JSON.stringify([draft.source, 'record', recordId]);
  const [first] = draft.numbers;
  const contact = first === undefined ? (draft.email ?? '') : (first.e164 ?? first.number.replace(/\D/g, ''));
  return JSON.stringify([draft.source, 'person', draft.name.toLowerCase(), contact.toLowerCase()]);
}

export function personValues(draft: PersonDraft): SQLInputValue[] {
  const digits = draft.numbers.map(({ e164, number }) => digitWords(e164, number)).join(' ');
  return [
    personIdentity(draft),
    draft.source,
    draft.kind,
    draft.name,
    draft.company ?? null,
    draft.email ?? null,
    digits,
    JSON.stringify(draft.numbers),
    JSON.stringify(draft.fields),
  ];
}

/** Rows of `numbers` for a draft: number as shown, E.164 if known, digits last first. */
export function numberValues(draft: PersonDraft): readonly SQLInputValue[][] {
  return draft.numbers.map(({ number, e164 }) => [
    number,
    e164 ?? null,
    reversedDigits((e164 ?? number).replace(/\D/g, '')),
  ]);
}

/** Reads a row of `people` back; throws when it is not what `personValues` writes. */
export function person(row: Row): Person {
  const { id, kind, name, company, email, numbers, fields, source } = row;
  return Person.parse({
    id: String(id),
    kind,
    name,
    company: company ?? undefined,
    email: email ?? undefined,
    numbers: JSON.parse(String(numbers)) as unknown,
    fields: JSON.parse(String(fields)) as unknown,
    source,
  });
}
