import { useEffect, useState } from 'react';

import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CommandInput } from '#shared/ipc/contract.ts';
import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { formInput } from './crm-form-input.ts';
import { isFilledIn, shownFields, valueOf, type CrmValues } from './crm-form-values.ts';
import type { CrmKindForm } from './kinds/crm-kind-form.ts';

/** The form of an account: what was typed, what the CRM said, and what can be done. */
export function useCrmForm(
  form: CrmKindForm,
  account: CrmAccount | undefined,
  onSaved: (id: string | undefined) => void,
) {
  const [typed, setTyped] = useState<CrmValues>({});
  const fields = shownFields(form, account, typed);
  const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, account, typed)]));
  const typedForm = { form, account, fields, values, typed };
  const { setReport, ...deeds } = useDeeds(formInput(typedForm), (id) => {
    setTyped({});
    onSaved(id);
  });
  const { label = account?.label ?? '' } = typed;
  return {
    ...deeds,
    fields,
    values,
    label: typeof label === 'string' ? label : '',
    signsIn: form.signsIn?.(values) ?? false,
    hasTyped: Object.keys(typed).length > 0,
    isReady: account !== undefined || isFilledIn(fields, values),
    type: (name: string, value: string | boolean) => {
      setReport(undefined);
      setTyped((before) => ({ ...before, [name]: value }));
    },
  };
}

/** What can be done with a form, and what came of it. Whoever leaves the page does not sign in any more. */
function useDeeds(input: CommandInput<'crm:test'>, onSaved: (id: string | undefined) => void) {
  const command = useCommand();
  const [report, setReport] = useState<CrmTestReport>();
  const [isSigningIn, setSigningIn] = useState(false);
  useEffect(
    () => (isSigningIn ? () => void command('crm:cancel-sign-in') : undefined),
    [command, isSigningIn],
  );

  async function test(): Promise<boolean> {
    setReport(undefined);
    const reply = await command('crm:test', input);
    if (reply.ok) setReport(reply.value);
    return reply.ok && reply.value.outcome === 'passed';
  }

  async function save(changed: Partial<CommandInput<'crm:save'>> = {}): Promise<void> {
    const reply = await command('crm:save', { ...input, ...changed });
    if (reply.ok) onSaved(reply.value.id);
  }

  async function connect(): Promise<void> {
    if (await test()) await save();
  }

  async function signIn(): Promise<void> {
    setReport(undefined);
    setSigningIn(true);
    const reply = await command('crm:sign-in', input);
    setSigningIn(false);
    if (reply.ok) setReport(reply.value);
    if (reply.ok && reply.value.outcome === 'passed') onSaved(reply.value.id);
  }

  async function disconnect(): Promise<void> {
    const reply = input.id === undefined ? undefined : await command('crm:remove', { id: input.id });
    if (reply?.ok === true) onSaved(undefined);
  }

  const cancelSignIn = () => void command('crm:cancel-sign-in');
  return { report, setReport, isSigningIn, test, save, connect, signIn, cancelSignIn, disconnect };
}
