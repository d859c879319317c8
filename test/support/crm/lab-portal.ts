import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import type { CrmSecretBox } from '#core/ports/crm-factory.ts';
import { Bitrix24Account } from '#shared/domain/crm-accounts/bitrix24.ts';
import type { CrmAccountOf } from '#shared/domain/crm-settings.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { LAB_RECORDS } from '../../lab/crm/bitrix24/lab-records.ts';
import { PortalServer, type PortalOptions } from '../../lab/crm/bitrix24/portal-server.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** The lab's portal and the adapter that talks to it. */
export async function labPortal(options: Partial<PortalOptions> = {}, desk: PortalDesk = {}) {
  const portal = await PortalServer.start({ records: LAB_RECORDS, ...options });
  return { portal, ...openPortal(portal.webhook, desk) };
}

export interface PortalDesk {
  readonly time?: Clock & Timer;
  readonly recordings?: MemoryRecordings;
  readonly random?: () => number;
  readonly use?: Partial<CrmAccountOf<'bitrix24'>>;
}

export function openPortal(text: string, desk: PortalDesk = {}) {
  const webhook = readWebhook(text);
  if (webhook === undefined) throw new Error('no webhook');
  const { origin, userId } = webhook;
  return openAccount({ origin, userId, ...desk.use }, passingSecrets({ webhook: text }), desk);
}

/** A portal by what is kept of its account. */
export function openAccount(
  account: Partial<CrmAccountOf<'bitrix24'>>,
  secrets: CrmSecretBox,
  { time, recordings = new MemoryRecordings(), random = Math.random }: PortalDesk = {},
) {
  const logger = new RecordingLogger();
  const world = {
    clock: time ?? new SystemClock(),
    timer: time ?? new SystemTimer(),
    logger,
    userAgent: nodeAgent('Hookswitch/test'),
    recordings,
    random,
  };
  const whole = Bitrix24Account.parse({ kind: 'bitrix24', id: 'bitrix24', ...account });
  const crm = openBitrix24(whole, secrets, world);
  if (crm === undefined) throw new Error('not opened');
  return { crm, logger, recordings };
}
