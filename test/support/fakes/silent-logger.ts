import type { Logger } from '#core/ports/logger.ts';

/** A logger for tests that do not care what is logged. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
};
