import type { Endpoint } from '#adapters/telephony/sip/wire/endpoint.ts';
import { readProxy } from '#core/session/read-proxy.ts';
import { systemProxies } from '#platform/system-proxy.ts';

/** The proxy on the way to a server, of this computer: its settings, a PAC file or the environment. */
export async function proxyTowards({ host, port }: Endpoint): Promise<string | undefined> {
  return readProxy(await systemProxies(host, port));
}
