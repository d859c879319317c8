import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CommandInput } from '#shared/ipc/contract.ts';
import type { CrmValues } from './crm-form-values.ts';
import type { CrmField, CrmKindForm } from './kinds/crm-kind-form.ts';

export interface TypedForm {
  readonly form: CrmKindForm;
  readonly account: CrmAccount | undefined;
  readonly fields: readonly CrmField[];
  /** What the fields hold. */
  readonly values: CrmValues;
  /** What was typed of it, and the account's label. */
  readonly typed: CrmValues;
}

/** A form as it is sent: of an account that is kept only what was typed, secrets apart from the rest. */
export function formInput({ form, account, fields, values, typed }: TypedForm): CommandInput<'crm:test'> {
  const secretNames = new Set(fields.flatMap(({ name, as }) => (as === 'password' ? name : [])));
  const { label, ...rest } = typed;
  const wanted = Object.entries(account === undefined ? values : rest);
  return {
    kind: form.kind,
    ...(account !== undefined && { id: account.id }),
    ...(typeof label === 'string' && { label }),
    values: Object.fromEntries(wanted.filter(([name]) => !secretNames.has(name))),
    secrets: Object.fromEntries(
      wanted.flatMap(([name, value]) =>
        secretNames.has(name) && typeof value === 'string' && value !== '' ? [[name, value.trim()]] : [],
      ),
    ),
  };
}
