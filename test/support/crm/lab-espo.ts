import { SystemClock } from '#adapters/system/system-clock.ts';
import { openEspo, type EspoAccess } from '#adapters/crm/espocrm/open-espo.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { startEspo } from '../../lab/crm/espocrm/espo-server.ts';
import { englishCallWords } from './english-call-words.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** The lab's EspoCRM and the adapter that talks to it. */
export async function labEspo(values: Partial<EspoAccess> = {}) {
  const espo = await startEspo();
  const logger = new RecordingLogger();
  const access = {
    site: { origin: espo.server.origin, folder: '' },
    keys: { apiKey: espo.apiKey },
    userName: 'ines',
    ...values,
  };
  const world = {
    clock: new SystemClock(),
    logger,
    userAgent: nodeAgent('Hookswitch/test'),
    callWords: englishCallWords(),
  };
  return { ...espo, logger, crm: openEspo({ system: 'espocrm', systemName: 'EspoCRM' }, access, world) };
}
