import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

/** A Bitrix24 portal by its inbound webhook, which says where the portal is and in whose name is written. */
export const bitrix24: CrmKindOf<'bitrix24'> = {
  read: ({ values, secrets }) => {
    const webhook = readWebhook(secrets['webhook'] ?? '');
    if (webhook === undefined) return fail({ field: 'webhook' });
    const { origin, userId } = webhook;
    return ok({ kind: 'bitrix24', origin, userId, showCard: values['showCard'] === true });
  },
  open: (account, secrets, world) => {
    const webhook = readWebhook(secrets.read()['webhook'] ?? '');
    return webhook === undefined ? undefined : openBitrix24(account, webhook, world);
  },
};
