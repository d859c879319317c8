import { app } from 'electron';

import type { CrmWorld, SignInWorld } from '#adapters/crm/crm-world.ts';
import type { CrmFactory, CrmSecretBox } from '#core/ports/crm-factory.ts';
import type { CrmAccountOf, CrmKind } from '#shared/domain/crm-settings.ts';
import { fail } from '#shared/result.ts';

import type { Base } from './compose-base.ts';
import { bitrix24 } from './crm-kinds/bitrix24.ts';
import type { CrmKindOf } from './crm-kinds/crm-kind.ts';

/** Which adapter stands for which kind of CRM: a new one adds its line here. */
const KINDS: { readonly [Kind in CrmKind]: CrmKindOf<Kind> } = { bitrix24 };

/** Makes the adapters of all kinds of CRMs. */
export function crmFactory({ clock, timer, log, opener, translator }: Base): CrmFactory {
  const userAgent = `Hookswitch/${app.getVersion()}`;
  const world: CrmWorld = { clock, timer, logger: log.child({ part: 'crm' }), userAgent };
  const open = <Kind extends CrmKind>(account: CrmAccountOf<Kind>, secrets: CrmSecretBox) =>
    KINDS[account.kind as Kind].open(account, secrets, world);
  return {
    read: (kind, setup) => KINDS[kind].read(setup),
    open,
    signIn: async (kind, setup, stop) => {
      const signInWorld: SignInWorld = {
        ...world,
        opener,
        words: {
          done: translator.translate('crm.signIn.pageDone'),
          failed: translator.translate('crm.signIn.pageFailed'),
        },
      };
      return (await KINDS[kind].signIn?.(setup, signInWorld, stop)) ?? fail({ problem: 'not-offered' });
    },
  };
}
