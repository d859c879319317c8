import { useMemo, useState } from 'react';

import type { CrmAccountOf } from '#shared/domain/crm-settings.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { CommandInput } from '#shared/ipc/contract.ts';
import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import { checkDefinition } from '#shared/rest/check-definition.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { FRESH_DEFINITION } from './fresh-step.ts';

type Secrets = Readonly<Record<string, string>>;

/** The definition as it is being written, with what opens the CRM, and what can be done with both. */
export function useRestForm(
  account: CrmAccountOf<'rest'> | undefined,
  onSaved: (id: string | undefined) => void,
) {
  const command = useCommand();
  const [draft, setDraft] = useState<RestDefinition>(account?.definition ?? FRESH_DEFINITION);
  const [secrets, setSecrets] = useState<Secrets>({});
  const [label, setLabel] = useState(account?.label ?? '');
  const [report, setReport] = useState<CrmTestReport>();
  const faults = useMemo(() => checkDefinition(draft), [draft]);
  const sent: CommandInput<'crm:test'> = {
    kind: 'rest',
    ...(account !== undefined && { id: account.id }),
    label,
    values: { definition: JSON.stringify(draft) },
    // A CRM that nothing opens has an entry, too: by it the app knows that it is connected.
    secrets: account === undefined ? { secret: '', ...secrets } : secrets,
  };

  async function test(): Promise<boolean> {
    setReport(undefined);
    const reply = await command('crm:test', sent);
    if (reply.ok) setReport(reply.value);
    return reply.ok && reply.value.outcome === 'passed';
  }

  async function save(changed: Partial<CommandInput<'crm:save'>> = {}): Promise<void> {
    const reply = await command('crm:save', { ...sent, ...changed });
    if (!reply.ok) return;
    setSecrets({});
    onSaved(reply.value.id);
  }

  return {
    draft,
    faults,
    secrets,
    label,
    report,
    change: (changed: Partial<RestDefinition>) => {
      setReport(undefined);
      setDraft((before) => ({ ...before, ...changed }));
    },
    replace: (definition: RestDefinition) => {
      setReport(undefined);
      setDraft(definition);
    },
    typeSecret: (name: string, text: string) => {
      setReport(undefined);
      setSecrets((before) => ({ ...before, [name]: text }));
    },
    setLabel,
    test,
    save,
    connect: async () => {
      if (await test()) await save();
    },
    remove: async () => {
      if (account !== undefined && (await command('crm:remove', { id: account.id })).ok) onSaved(undefined);
    },
  };
}

export type RestForm = ReturnType<typeof useRestForm>;
