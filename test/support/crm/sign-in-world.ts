import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { SignInWorld } from '#adapters/crm/crm-world.ts';
import { ok } from '#shared/result.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** An agent who signs in at once wherever the browser is sent: it follows the way back. */
export function signInWorld(browse: (url: string) => unknown = (url) => fetch(url)) {
  const logger = new RecordingLogger();
  const opened: { readonly url: string; readonly allowed: readonly string[] }[] = [];
  const pages: string[] = [];
  const world: SignInWorld = {
    clock: new SystemClock(),
    timer: new SystemTimer(),
    logger,
    userAgent: nodeAgent('Hookswitch/test'),
    words: { done: 'You are signed in.', failed: 'Signing in <did> not work.' },
    opener: {
      open: (url, allowed) => {
        opened.push({ url, allowed });
        void Promise.resolve(browse(url)).then(async (answer) => {
          if (answer instanceof Response) pages.push(await answer.text());
        });
        return Promise.resolve(ok());
      },
    },
  };
  return { world, opened, pages, logger };
}
