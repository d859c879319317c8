import type { Logger } from '#core/ports/logger.ts';

const LIMIT = 50;
const WINDOW_MS = 60_000;

export interface ErrorTrapOptions {
  /** Node's `process`. */
  readonly process: Pick<NodeJS.EventEmitter, 'on'>;
  readonly log: Logger;
  /** Milliseconds that never jump. */
  readonly clock: { now(): number };
  readonly giveUp: () => void;
}

/**
 * Last resort for bugs: an error nobody caught is logged, and calls go on. A loop of errors would only fill the disk,
 * so after `LIMIT` of them in a minute the process gives up and the OS may restart it.
 */
export function trapErrors({ process, log, clock, giveUp }: ErrorTrapOptions): void {
  const recent: number[] = [];
  const caught = (kind: string) => (error: unknown) => {
    const now = clock.now();
    recent.push(now);
    while (recent.length > 0 && now - (recent[0] ?? now) > WINDOW_MS) recent.shift();
    const stack = error instanceof Error ? error.stack : undefined;
    log.error('app.uncaught', { kind, error: String(error), stack });
    if (recent.length > LIMIT) giveUp();
  };
  process.on('uncaughtException', caught('exception'));
  process.on('unhandledRejection', caught('rejection'));
}
