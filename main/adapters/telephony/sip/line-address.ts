import { readServerAddress } from '#shared/domain/server-address.ts';
import type { LineSettings } from '#shared/domain/settings.ts';

/** Host part of the line's address: its domain, else the host of its first server. */
export function lineDomain(line: LineSettings): string {
  return line.domain === undefined || line.domain === '' ? hostOf(line.server) : line.domain;
}

/** In brackets when it is an IPv6 address, as a SIP URI wants it. */
function hostOf(server: string): string {
  const host = readServerAddress(server)?.host ?? '';
  return host.includes(':') ? `[${host}]` : host;
}
