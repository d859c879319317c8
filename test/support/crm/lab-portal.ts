import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import type { Bitrix24CardWishes } from '#adapters/crm/bitrix24/bitrix24-cards.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { LAB_RECORDS } from '../../lab/crm/bitrix24/lab-records.ts';
import { PortalServer, type PortalOptions } from '../../lab/crm/bitrix24/portal-server.ts';

/** The lab's portal and the adapter that talks to it. */
export async function labPortal(options: Partial<PortalOptions> = {}, desk: PortalDesk = {}) {
  const portal = await PortalServer.start({ records: LAB_RECORDS, ...options });
  return { portal, ...openPortal(portal.webhook, desk) };
}

export interface PortalDesk {
  readonly time?: Clock & Timer;
  readonly recordings?: MemoryRecordings;
  readonly random?: () => number;
  readonly cards?: Partial<Omit<Bitrix24CardWishes, 'userId'>>;
}

export function openPortal(
  text: string,
  { time, recordings = new MemoryRecordings(), random = Math.random, cards }: PortalDesk = {},
) {
  const webhook = readWebhook(text);
  if (webhook === undefined) throw new Error('no webhook');
  const logger = new RecordingLogger();
  const world = {
    clock: time ?? new SystemClock(),
    timer: time ?? new SystemTimer(),
    logger,
    userAgent: 'Hookswitch/test',
    recordings,
    random,
  };
  const use = { id: 'bitrix24', kind: 'bitrix24', label: '' } as const;
  const shown = { cardFor: 'me', cardGroup: [], cardSeconds: 15, ...cards } as const;
  return { crm: openBitrix24({ ...use, ...shown }, webhook, world), logger, recordings };
}
