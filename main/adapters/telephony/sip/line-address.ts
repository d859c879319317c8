import type { LineSettings } from '#shared/domain/settings.ts';

/** Host part of the line's address: its domain, else the host of the server's URL. */
export function lineDomain(line: LineSettings): string {
  return line.domain === undefined || line.domain === '' ? new URL(line.server).hostname : line.domain;
}
