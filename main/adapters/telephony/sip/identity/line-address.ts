import { readServerAddress } from '#shared/domain/server-address.ts';
import type { LineSettings } from '#shared/domain/settings.ts';

/** Host part of the line's address: its domain, else the host of its first server. */
export function lineDomain(line: LineSettings): string {
  return line.domain === undefined || line.domain === '' ? hostOf(line.server) : line.domain;
}

/** All names by which the settings call the line's servers. */
export function lineHosts(line: LineSettings): readonly string[] {
  return [lineDomain(line), hostOf(line.server), ...line.servers.map(({ address }) => hostOf(address))];
}

/** In brackets when it is an IPv6 address, as a SIP URI wants it. */
function hostOf(server: string): string {
  const host = readServerAddress(server)?.host ?? '';
  return host.includes(':') ? `[${host}]` : host;
}
