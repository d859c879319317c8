import { SystemClock } from '#adapters/system/system-clock.ts';
import { openSuite, type SuiteAccess } from '#adapters/crm/suitecrm/open-suite.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { startSuite } from '../../lab/crm/suitecrm/suite-server.ts';
import { englishCallWords } from './english-call-words.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** The lab's SuiteCRM and the adapter that talks to it. */
export async function labSuite(values: Partial<SuiteAccess> = {}) {
  const suite = await startSuite();
  const logger = new RecordingLogger();
  const access: SuiteAccess = {
    site: { origin: suite.server.origin, folder: '' },
    version: '7',
    keys: suite.keys,
    userName: 'ines',
    ...values,
  };
  const world = {
    clock: new SystemClock(),
    logger,
    userAgent: nodeAgent('Hookswitch/test'),
    callWords: englishCallWords(),
  };
  return { ...suite, logger, crm: openSuite({ system: 'suitecrm', systemName: 'SuiteCRM' }, access, world) };
}
