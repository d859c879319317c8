import { readServerAddress } from '#shared/domain/server-address.ts';
import type { OverallReachability } from '#shared/domain/reachability.ts';

/** The server's host name without scheme and path; undefined when nothing is configured. */
export function serverHost(reach: Pick<OverallReachability, 'server'>): string | undefined {
  if (reach.server === undefined) return undefined;
  return readServerAddress(reach.server)?.host ?? reach.server;
}
