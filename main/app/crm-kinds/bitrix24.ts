import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import { Bitrix24Account, Bitrix24CardFor } from '#shared/domain/crm-accounts/bitrix24.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

/** A Bitrix24 portal by its inbound webhook, which says where the portal is and in whose name is written. */
export const bitrix24: CrmKindOf<'bitrix24'> = {
  read: ({ values, secrets }) => {
    const webhook = readWebhook(secrets['webhook'] ?? '');
    if (webhook === undefined) return fail({ field: 'webhook' });
    const { origin, userId } = webhook;
    const cardFor = Bitrix24CardFor.catch('me').parse(values['cardFor']);
    const cardGroup = readGroup(values['cardGroup']);
    if (cardGroup === undefined) return fail({ field: 'cardGroup' });
    const showCard = values['showCard'] === true;
    return ok({ kind: 'bitrix24', origin, userId, showCard, cardFor, cardGroup, cardSeconds: 15 });
  },
  open: (account, secrets, world) => {
    const webhook = readWebhook(secrets.read()['webhook'] ?? '');
    return webhook === undefined ? undefined : openBitrix24(account, webhook, world);
  },
};

/** Ids of users with commas between them; undefined when something else stands there. */
function readGroup(text: unknown): string[] | undefined {
  const ids = typeof text === 'string' ? text.split(/[\s,;]+/).filter((part) => part !== '') : [];
  const read = Bitrix24Account.shape.cardGroup.safeParse(ids);
  return read.success ? read.data : undefined;
}
