import { readFreshdeskOrigin } from '#adapters/crm/freshdesk/freshdesk-address.ts';
import { openFreshdesk, type FreshdeskAccess } from '#adapters/crm/freshdesk/open-freshdesk.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { LAB_KEY } from '../../lab/crm/freshdesk/freshdesk-data.ts';
import { FreshdeskServer, type FreshdeskServerOptions } from '../../lab/crm/freshdesk/freshdesk-server.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';
import { englishCallWords } from './english-call-words.ts';

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
      words: englishCallWords(),
      ...options.access,
    },
    { clock: new SystemClock(), logger, userAgent: nodeAgent('Hookswitch/test') },
  );
  return { server, crm, logger };
}
