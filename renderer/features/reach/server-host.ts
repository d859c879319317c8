import type { Reachability } from '#shared/domain/reachability.ts';

/** The server's host name without scheme and path; undefined when nothing is configured. */
export function serverHost(reach: Reachability): string | undefined {
  if (reach.server === undefined) return undefined;
  return URL.parse(reach.server)?.hostname ?? reach.server;
}
