import { shell } from 'electron';

import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import type { ExternalOpener } from '#core/ports/external-opener.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/**
 * The one place that hands links to the operating system. Only what `checkExternalUrl` lets pass, in the form that its
 * parser wrote, never the text as it came.
 */
export class SafeExternal implements ExternalOpener {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  async open(
    text: string,
    allowed: readonly string[],
  ): Promise<Result<void, 'not-https' | 'host-not-allowed' | 'browser-failed'>> {
    const url = checkExternalUrl(text, allowed);
    if (!url.ok) {
      this.#log.warn('external.refused', { problem: url.problem });
      return url;
    }
    try {
      await shell.openExternal(url.value);
      return ok();
    } catch (error) {
      this.#log.error('external.failed', { error: String(error) });
      return fail('browser-failed');
    }
  }
}
