import type { CrmAccountOf } from '#shared/domain/crm-settings.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import type { CrmSecretBox } from '#core/ports/crm-factory.ts';

import type { CrmDesk } from '../crm-world.ts';
import { LeakyBucket } from '../http/leaky-bucket.ts';
import { OAuthSession } from '../oauth/oauth-session.ts';
import { recordSearchOf } from '../lookup/record-search-of.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import { PagedCrm } from '../paged-crm.ts';
import { bitrix24App } from './bitrix24-app.ts';
import { Bitrix24Asks } from './bitrix24-asks.ts';
import { Bitrix24Cards } from './bitrix24-cards.ts';
import { Bitrix24Client, type Bitrix24ClientOptions } from './bitrix24-client.ts';
import { Bitrix24Lines } from './bitrix24-lines.ts';
import { readLogin } from './bitrix24-login.ts';
import { Bitrix24Lookup } from './bitrix24-lookup.ts';
import { Bitrix24NewRecords } from './bitrix24-new-records.ts';
import { bitrix24Pages } from './bitrix24-pages.ts';
import { Bitrix24Recordings } from './bitrix24-recordings.ts';
import { searchBitrix24 } from './bitrix24-search.ts';
import { testBitrix24 } from './bitrix24-test.ts';
import { Bitrix24Writer } from './bitrix24-writer.ts';
import { readWebhook } from './webhook-address.ts';

/** A portal counts 2 requests a second with room for 50; colleagues behind the same address fill the rest. */
const PORTAL_SHARE = { perSecond: 1.5, capacity: 20 } as const;

/** A way into a portal, and in whose name. */
interface Way extends Pick<Bitrix24ClientOptions, 'base'> {
  /** Missing with a webhook, which never runs out by itself. */
  readonly session?: OAuthSession;
  readonly origin: string;
  readonly userId: string;
}

/**
 * A portal by its webhook or by an application; all its work goes through one rate limit. Undefined when what is kept does
 * not open it.
 */
export function openBitrix24(
  account: CrmAccountOf<'bitrix24'>,
  secrets: CrmSecretBox,
  world: CrmDesk,
): PagedCrm | undefined {
  const way = account.by === 'webhook' ? byWebhook(secrets) : byApp(account, secrets, world);
  if (way === undefined) return undefined;
  const { clock, timer, logger, userAgent, recordings, random } = world;
  const { base, session, origin, userId } = way;
  const { cardFor, cardSeconds } = account;
  const cardGroup = account.cardGroup.split(',').filter((id) => id.trim() !== '');
  const bucket = new LeakyBucket(PORTAL_SHARE, clock, timer);
  const signed = session !== undefined && { session };
  const client = new Bitrix24Client({ base, ...signed, bucket, clock, logger, userAgent });
  const named = { system: account.id, systemName: crmName(account) };
  const source = new Bitrix24Lookup({ ...named, client, clock, timer, random });
  return new PagedCrm({
    ...named,
    origin,
    pages: bitrix24Pages(origin),
    source,
    search: recordSearchOf((text, signal) => searchBitrix24(client, text, signal)),
    lines: new Bitrix24Lines(client, userId),
    writer: new Bitrix24Writer(client, userId, {
      lineNumber: (lineId) => account.externalLines.find((line) => line.lineId === lineId)?.number,
      cards: new Bitrix24Cards(client, { userId, cardFor, cardGroup, cardSeconds }, timer),
      recordings: new Bitrix24Recordings(client, recordings, origin),
      creator: new GuardedCreator(new Bitrix24NewRecords(client, userId), source),
    }),
    ...(session !== undefined && account.takesCalls && { asks: new Bitrix24Asks({ client, userId, clock }) }),
    // `register` wants the number.
    needsNumber: true,
    test: () => testBitrix24(client),
    trouble: () => (session?.needsSignIn === true ? 'sign-in-needed' : undefined),
  });
}

function byWebhook(secrets: CrmSecretBox): Way | undefined {
  return readWebhook(secrets.read()['webhook'] ?? '');
}

function byApp(
  account: CrmAccountOf<'bitrix24'>,
  secrets: CrmSecretBox,
  { clock, logger, userAgent }: CrmDesk,
): Way | undefined {
  const login = readLogin({ values: account, secrets: secrets.read() });
  if (!login.ok || secrets.read()['refreshToken'] === undefined) return undefined;
  const session = new OAuthSession({ app: bitrix24App(login.value), secrets, clock, logger, userAgent });
  const { origin } = login.value;
  return { base: `${origin}/rest/`, session, origin, userId: account.userId };
}
