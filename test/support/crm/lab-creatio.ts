import { clientSignIn } from '#adapters/crm/creatio/client-sign-in.ts';
import { readCreatioAddress } from '#adapters/crm/creatio/creatio-address.ts';
import { formsSignIn } from '#adapters/crm/creatio/forms-sign-in.ts';
import { openCreatio, type CreatioAccess } from '#adapters/crm/creatio/open-creatio.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { LogFields } from '#core/ports/logger.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { CreatioServer, type CreatioServerOptions } from '../../lab/crm/creatio/creatio-server.ts';
import {
  LAB_CLIENT,
  LAB_CLIENT_SECRET,
  LAB_PASSWORD,
  LAB_USER,
} from '../../lab/crm/creatio/creatio-sessions.ts';
import { englishCallWords } from './english-call-words.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** Keeps what is said about a problem, too: secrets must not be in it. */
class WholeLogger extends RecordingLogger {
  override warn(event: string, fields: LogFields = {}): void {
    this.lines.push(`${event} ${JSON.stringify(fields)}`);
  }
}

const USER_AGENT = nodeAgent('Hookswitch/test');

export interface LabCreatioOptions extends CreatioServerOptions {
  readonly access?: Partial<CreatioAccess>;
  readonly signsInBy?: 'password' | 'client';
}

/** The lab's Creatio and the adapter that talks to it. */
export async function labCreatio({ access, signsInBy = 'password', ...options }: LabCreatioOptions = {}) {
  const server = await CreatioServer.start(options);
  const site = readCreatioAddress(server.address);
  if (site === undefined) throw new Error('no address');
  const clock = new SystemClock();
  const logger = new WholeLogger();
  const root = `${site.origin}${site.folder}`;
  const signIn =
    signsInBy === 'password'
      ? formsSignIn({ root, userName: LAB_USER, password: () => LAB_PASSWORD, userAgent: USER_AGENT })
      : clientSignIn({
          identity: server.lab.origin,
          clientId: LAB_CLIENT,
          clientSecret: () => LAB_CLIENT_SECRET,
          clock,
          userAgent: USER_AGENT,
        });
  const crm = openCreatio(
    { system: 'creatio', systemName: 'Creatio' },
    { site, signIn, userName: LAB_USER, ui: 'any', results: {}, ...access },
    { clock, timer: new SystemTimer(), logger, userAgent: USER_AGENT, callWords: englishCallWords() },
  );
  return { server, crm, logger };
}
