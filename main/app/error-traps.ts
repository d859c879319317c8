import type { Logger } from '#core/ports/logger.ts';

/**
 * Last resort for bugs: an error nobody caught is logged, and calls go on. A loop of errors would only fill the disk,
 * so after `LIMIT` of them in a minute the process gives up and the OS may restart it.
 */
const LIMIT = 50;
const WINDOW_MS = 60_000;

export function trapErrors(log: Logger, giveUp: () => void): void {
  const recent: number[] = [];
  const caught = (kind: string) => (error: unknown) => {
    const now = performance.now();
    recent.push(now);
    while (recent.length > 0 && now - (recent[0] ?? now) > WINDOW_MS) recent.shift();
    const stack = error instanceof Error ? error.stack : undefined;
    log.error('app.uncaught', { kind, error: String(error), stack });
    if (recent.length > LIMIT) giveUp();
  };
  process.on('uncaughtException', caught('exception'));
  process.on('unhandledRejection', caught('rejection'));
}
