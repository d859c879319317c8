import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmField, CrmKindForm } from './kinds/crm-kind-form.ts';

export type CrmValues = Readonly<Record<string, string | boolean>>;

/** What a field holds: what was typed, else what is kept, else what it begins with. Secrets that are kept never come back. */
export function valueOf(
  field: CrmField,
  account: CrmAccount | undefined,
  typed: CrmValues,
): string | boolean {
  const kept =
    account === undefined ? undefined : Object.entries(account).find(([name]) => name === field.name);
  const value: unknown = typed[field.name] ?? kept?.[1] ?? field.initial ?? '';
  return typeof value === 'boolean' || typeof value === 'string' ? value : '';
}

/** The fields that the others do not make pointless. */
export function shownFields(
  form: CrmKindForm,
  account: CrmAccount | undefined,
  typed: CrmValues,
): readonly CrmField[] {
  const values = Object.fromEntries(form.fields.map((field) => [field.name, valueOf(field, account, typed)]));
  return form.fields.filter(({ name }) => form.shows?.[name]?.(values) ?? true);
}

/** Everything that cannot be left out is there. */
export function isFilledIn(fields: readonly CrmField[], values: CrmValues): boolean {
  return fields.every((field) => {
    const value = values[field.name];
    const mayBeEmpty = 'optional' in field && field.optional;
    return mayBeEmpty || typeof value !== 'string' || value.trim() !== '';
  });
}
