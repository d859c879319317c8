import { useState } from 'react';

import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';

export type CrmWishes = Pick<CrmAccount, 'lookup' | 'log' | 'showCard'>;

const AT_FIRST: CrmWishes = { lookup: true, log: true, showCard: false };

/** The form of an account: what was typed, what a test said, and what can be done. */
export function useCrmAccount(account: CrmAccount | undefined, onSaved: () => void) {
  const command = useCommand();
  const [webhook, setWebhook] = useState('');
  const [report, setReport] = useState<CrmTestReport>();
  const { lookup, log, showCard } = account ?? AT_FIRST;
  const wishes: CrmWishes = { lookup, log, showCard };
  const secret = webhook.trim() === '' ? {} : { secret: webhook.trim() };
  const isReady = account !== undefined || webhook.trim() !== '';

  async function test(): Promise<boolean> {
    if (!isReady) return false;
    setReport(undefined);
    const reply = await command('crm:test', { kind: 'bitrix24', ...secret });
    if (reply.ok) setReport(reply.value);
    return reply.ok && reply.value.outcome === 'passed';
  }

  async function save(changed: Partial<CrmWishes>): Promise<void> {
    const reply = await command('crm:save', { kind: 'bitrix24', ...secret, ...wishes, ...changed });
    if (!reply.ok) return;
    setWebhook('');
    onSaved();
  }

  async function connect(): Promise<void> {
    if (await test()) await save({});
  }

  async function disconnect(): Promise<void> {
    const reply = account === undefined ? undefined : await command('crm:remove', { id: account.id });
    if (reply?.ok === true) onSaved();
  }

  function type(text: string): void {
    setReport(undefined);
    setWebhook(text);
  }

  return { webhook, report, wishes, isReady, type, test, save, connect, disconnect };
}
