import { CallWords } from '#adapters/crm/call-words.ts';
import type { SignInWorld } from '#adapters/crm/crm-world.ts';
import type { CrmFactory, CrmSecretBox } from '#core/ports/crm-factory.ts';
import type { CrmAccountOf, CrmKind } from '#shared/domain/crm-settings.ts';
import { fail } from '#shared/result.ts';

import type { Base } from './compose-base.ts';
import { bitrix24 } from './crm-kinds/bitrix24.ts';
import { creatio } from './crm-kinds/creatio.ts';
import type { CrmKindOf, CrmKindWorld } from './crm-kinds/crm-kind.ts';
import { espocrm } from './crm-kinds/espocrm.ts';
import { freshdesk } from './crm-kinds/freshdesk.ts';
import { rest } from './crm-kinds/rest.ts';
import { salesforce } from './crm-kinds/salesforce.ts';
import { suitecrm } from './crm-kinds/suitecrm.ts';
import { appHttpAgent } from './http-agent.ts';

/** Which adapter stands for which kind of CRM: a new one adds its line here. */
const KINDS: { readonly [Kind in CrmKind]: CrmKindOf<Kind> } = {
  bitrix24,
  creatio,
  freshdesk,
  espocrm,
  suitecrm,
  salesforce,
  rest,
};

/** Makes the adapters of all kinds of CRMs. */
export function crmFactory({ clock, timer, log, opener, translator, storage }: Base): CrmFactory {
  const userAgent = appHttpAgent();
  const logger = log.child({ part: 'crm' });
  const { recordings } = storage;
  const callWords = new CallWords(translator.translate, () => translator.language);
  const random = Math.random;
  const world: CrmKindWorld = { clock, timer, logger, userAgent, recordings, random, callWords };
  const open = <Kind extends CrmKind>(account: CrmAccountOf<Kind>, secrets: CrmSecretBox) =>
    KINDS[account.kind].open(account, secrets, world);
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
