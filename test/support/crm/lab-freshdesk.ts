import { CallWords } from '#adapters/crm/call-words.ts';
import { readFreshdeskOrigin } from '#adapters/crm/freshdesk/freshdesk-address.ts';
import { openFreshdesk, type FreshdeskAccess } from '#adapters/crm/freshdesk/open-freshdesk.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { LAB_KEY } from '../../lab/crm/freshdesk/freshdesk-data.ts';
import { FreshdeskServer, type FreshdeskServerOptions } from '../../lab/crm/freshdesk/freshdesk-server.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** The English catalog's text for a key, filled in. */
function english(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  let found: unknown = catalogs.en;
  for (const part of key.split('.')) found = (found as Readonly<Record<string, unknown>>)[part];
  if (typeof found !== 'string') throw new Error(`no text for ${key}`);
  return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** The lab's Freshdesk and the adapter that talks to it. */
export async function labFreshdesk(
  options: FreshdeskServerOptions & { readonly access?: Partial<FreshdeskAccess> } = {},
) {
  const server = await FreshdeskServer.start(options);
  const origin = readFreshdeskOrigin(server.lab.origin);
  if (origin === undefined) throw new Error('no address');
  const logger = new RecordingLogger();
  const crm = openFreshdesk(
    { system: 'freshdesk', systemName: 'Freshdesk' },
    {
      origin,
      apiKey: LAB_KEY,
      choice: { status: 'open', type: '' },
      usesOpenTicket: true,
      entersTime: true,
      usesScreenPop: false,
      words: new CallWords(english, () => 'en'),
      ...options.access,
    },
    { clock: new SystemClock(), logger, userAgent: nodeAgent('Hookswitch/test') },
  );
  return { server, crm, logger };
}
