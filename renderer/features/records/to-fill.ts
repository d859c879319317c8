import type { FilledField, WantedField } from '#shared/domain/wanted-field.ts';

/** What can be filled in: fields that are wanted now, behind those of the tries before. One without a name cannot be sent. */
export function toFill(
  wants: readonly WantedField[],
  before: readonly FilledField[],
): readonly FilledField[] {
  const known = new Set(before.map(({ name }) => name));
  const further = wants.filter(({ name }) => name !== '' && !known.has(name));
  return [...before, ...further.map(({ name, label }) => ({ name, label, value: '' }))];
}
