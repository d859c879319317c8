import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { LAB_RECORDS } from '../../lab/crm/bitrix24/lab-records.ts';
import { PortalServer, type PortalOptions } from '../../lab/crm/bitrix24/portal-server.ts';

/** The lab's portal and the adapter that talks to it. */
export async function labPortal(options: Partial<PortalOptions> = {}) {
  const portal = await PortalServer.start({ records: LAB_RECORDS, ...options });
  return { portal, ...openPortal(portal.webhook) };
}

export function openPortal(text: string) {
  const webhook = readWebhook(text);
  if (webhook === undefined) throw new Error('no webhook');
  const logger = new RecordingLogger();
  const world = { clock: new SystemClock(), timer: new SystemTimer(), logger, userAgent: 'Hookswitch/test' };
  return { crm: openBitrix24({ id: 'bitrix24', kind: 'bitrix24', label: '' }, webhook, world), logger };
}
