import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { RecordingStore } from '#core/ports/recording-store.ts';
import type { Timer } from '#core/ports/timer.ts';

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

export interface CrmWorld {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** Product and version, as Bitrix24 asks for. */
  readonly userAgent: string;
  readonly recordings: Pick<RecordingStore, 'of' | 'read'>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

const FOR_THE_AGENT = { cardFor: 'me', cardGroup: [], cardSeconds: 15 } as const;

/** A portal by its webhook; all its work goes through one rate limit. */
export function openBitrix24(
  account: Pick<CrmAccount, 'id'> & Partial<Omit<Bitrix24CardWishes, 'userId'>>,
  webhook: WebhookAddress,
  world: CrmWorld,
): Bitrix24Crm {
  const { clock, timer, logger, userAgent, recordings, random } = world;
  const { origin, userId } = webhook;
  const bucket = new LeakyBucket(PORTAL_SHARE, clock, timer);
  const client = new Bitrix24Client({ base: webhook.base, bucket, clock, logger, userAgent });
  const named = { system: account.id, systemName: 'Bitrix24' };
  return new Bitrix24Crm({
    ...named,
    origin,
    client,
    source: new Bitrix24Lookup({ ...named, client, clock, timer, random }),
    writer: new Bitrix24Writer(client, userId, {
      cards: new Bitrix24Cards(client, { ...FOR_THE_AGENT, ...account, userId }, timer),
      recordings: new Bitrix24Recordings(client, recordings, origin),
    }),
  });
}
