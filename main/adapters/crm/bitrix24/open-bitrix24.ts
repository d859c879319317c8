import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import { crmName } from '#shared/domain/crm-names.ts';

import type { CrmDesk } from '../crm-world.ts';
import { LeakyBucket } from '../http/leaky-bucket.ts';
import { Bitrix24Cards, type Bitrix24CardWishes } from './bitrix24-cards.ts';
import { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Crm } from './bitrix24-crm.ts';
import { Bitrix24Lookup } from './bitrix24-lookup.ts';
import { Bitrix24Recordings } from './bitrix24-recordings.ts';
import { Bitrix24Writer } from './bitrix24-writer.ts';
import type { WebhookAddress } from './webhook-address.ts';

/** A portal counts 2 requests a second with room for 50; colleagues behind the same address fill the rest. */
const PORTAL_SHARE = { perSecond: 1.5, capacity: 20 } as const;

/** What an account of a portal says about how it is used. */
export type Bitrix24Use = Pick<CrmAccount, 'id' | 'kind' | 'label'> & Omit<Bitrix24CardWishes, 'userId'>;

/** A portal by its webhook; all its work goes through one rate limit. */
export function openBitrix24(account: Bitrix24Use, webhook: WebhookAddress, world: CrmDesk): Bitrix24Crm {
  const { clock, timer, logger, userAgent, recordings, random } = world;
  const { origin, userId } = webhook;
  const { cardFor, cardGroup, cardSeconds } = account;
  const bucket = new LeakyBucket(PORTAL_SHARE, clock, timer);
  const client = new Bitrix24Client({ base: webhook.base, bucket, clock, logger, userAgent });
  const named = { system: account.id, systemName: crmName(account) };
  return new Bitrix24Crm({
    ...named,
    origin,
    client,
    source: new Bitrix24Lookup({ ...named, client, clock, timer, random }),
    writer: new Bitrix24Writer(client, userId, {
      cards: new Bitrix24Cards(client, { userId, cardFor, cardGroup, cardSeconds }, timer),
      recordings: new Bitrix24Recordings(client, recordings, origin),
    }),
  });
}
