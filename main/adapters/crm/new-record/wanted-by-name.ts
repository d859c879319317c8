import type { WantedField } from '#shared/domain/wanted-field.ts';

import { fieldWords } from './field-words.ts';

/** A field that is wanted, of which nothing but its name is known. */
export function wantedByName(name: string): WantedField {
  return { name, label: fieldWords(name) };
}
