import { app } from 'electron';

import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import type { CrmFactory } from '#core/ports/crm-factory.ts';

import type { Base } from './compose-base.ts';

/** Which adapter stands for which kind of CRM: a new one adds its line here. */
export function crmFactory({ clock, timer, log, storage }: Base): CrmFactory {
  const userAgent = `Hookswitch/${app.getVersion()}`;
  const logger = log.child({ part: 'crm' });
  return {
    read: (_kind, secret) => {
      const webhook = readWebhook(secret);
      return webhook === undefined ? undefined : { origin: webhook.origin, userId: webhook.userId };
    },
    open: ({ id }, secret) => {
      const webhook = readWebhook(secret);
      return webhook === undefined
        ? undefined
        : openBitrix24({ id }, webhook, {
            clock,
            timer,
            logger,
            userAgent,
            recordings: storage.recordings,
            random: Math.random,
          });
    },
  };
}
