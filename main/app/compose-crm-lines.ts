import type { CrmAccounts } from '#core/crm/crm-accounts.ts';
import { CrmLineKeeper } from '#core/crm/crm-line-keeper.ts';

import type { Base } from './compose-base.ts';

/** Whatever happens to lines here happens there, too. */
export function composeCrmLines({ storage, log }: Base, accounts: CrmAccounts) {
  const keeper = new CrmLineKeeper({
    accounts,
    lines: () => storage.settings.current.lines,
    logger: log.child({ part: 'crm' }),
  });
  const stop = storage.settings.onChange((now, before) => {
    if (JSON.stringify(now.lines) !== JSON.stringify(before.lines)) void keeper.follow();
  });
  return { keeper, stop };
}
