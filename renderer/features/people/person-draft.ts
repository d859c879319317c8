import type { Person } from '#shared/domain/person.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { numberLabel } from './number-label.ts';

export const KINDS: readonly Person['kind'][] = ['contact', 'colleague', 'company'];

/** A person as the form holds one; ids only keep the rows apart. */
export interface PersonDraft {
  readonly kind: Person['kind'];
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly numbers: readonly { readonly id: number; readonly label: string; readonly number: string }[];
  readonly note: string;
}

const NOBODY: PersonDraft = {
  kind: 'contact',
  name: '',
  company: '',
  email: '',
  numbers: [{ id: 0, label: '', number: '' }],
  note: '',
};

/** What the form begins with; somebody new has one empty number. */
export function draftOf(person: Person | undefined, t: Translate): PersonDraft {
  if (person === undefined) return NOBODY;
  const { kind, name, company = '', email = '', numbers, fields } = person;
  return {
    kind,
    name,
    company,
    email,
    numbers: numbers.map(({ label, number }, id) => ({ id, label: numberLabel(label, t), number })),
    note: fields['note'] ?? '',
  };
}
