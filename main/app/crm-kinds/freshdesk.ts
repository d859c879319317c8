import { readFreshdeskOrigin } from '#adapters/crm/freshdesk/freshdesk-address.ts';
import { openFreshdesk } from '#adapters/crm/freshdesk/open-freshdesk.ts';
import { FreshdeskAccount } from '#shared/domain/crm-accounts/freshdesk.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

const Typed = FreshdeskAccount.pick({
  address: true,
  ticket: true,
  status: true,
  ticketType: true,
  timeEntries: true,
  screenPop: true,
  result: true,
  resultField: true,
  promise: true,
  recordingLink: true,
});

/** A Freshdesk account by an agent's API key. */
export const freshdesk: CrmKindOf<'freshdesk'> = {
  read: ({ values, secrets }) => {
    const typed = Typed.safeParse(values);
    if (!typed.success) return fail({ field: String(typed.error.issues[0]?.path[0] ?? 'address') });
    const origin = readFreshdeskOrigin(typed.data.address);
    if (origin === undefined) return fail({ field: 'address' });
    if (typed.data.result === 'field' && typed.data.resultField === '') return fail({ field: 'resultField' });
    if ((secrets['apiKey'] ?? '').trim() === '') return fail({ field: 'apiKey' });
    return ok({ ...typed.data, kind: 'freshdesk', origin, address: new URL(origin).host });
  },
  open: (account, secrets, world) => {
    const apiKey = secrets.read()['apiKey']?.trim() ?? '';
    if (apiKey === '') return undefined;
    return openFreshdesk(
      { system: account.id, systemName: crmName(account) },
      {
        origin: account.origin,
        apiKey,
        choice: { status: account.status, type: account.ticketType },
        usesOpenTicket: account.ticket === 'open',
        entersTime: account.timeEntries,
        usesScreenPop: account.screenPop,
        result: account.result === 'field' ? { field: account.resultField } : account.result,
        promise: account.promise,
        words: world.callWords,
      },
      world,
    );
  },
};
