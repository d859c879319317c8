import { crmName } from '#shared/domain/crm-names.ts';
import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmAccountView } from '#shared/domain/crm-view.ts';

import type { OutboxService } from '../outbox/outbox-service.ts';
import type { CrmAccounts } from './crm-accounts.ts';

/** The CRMs that are set up with how they are, as far as the app has met it. */
export function accountViews(
  all: readonly CrmAccount[],
  accounts: Pick<CrmAccounts, 'adapter' | 'isAllowed'>,
  outbox: Pick<OutboxService, 'trouble'>,
): readonly CrmAccountView[] {
  return all.map((account) => {
    const { id, origin } = account;
    const adapter = accounts.adapter(id);
    const problem = adapter?.trouble?.() ?? outbox.trouble(id)?.problem;
    const named = { id, name: crmName(account), host: new URL(origin).host };
    if (adapter === undefined) return { ...named, state: 'locked' };
    if (!accounts.isAllowed(account)) return { ...named, state: 'resting' };
    return problem === undefined ? { ...named, state: 'ready' } : { ...named, state: 'trouble', problem };
  });
}
