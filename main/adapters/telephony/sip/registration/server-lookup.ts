import { Resolver } from 'node:dns/promises';
import type { Ranked } from '#core/session/server-order.ts';
import type { Endpoint } from '../wire/endpoint.ts';

/** A server that DNS named for a domain. */
export type FoundServer = Ranked & { readonly endpoint: Endpoint };

/** The two questions of RFC 3263, each answered with nothing when there is nothing. */
export interface DnsQueries {
  naptr(
    name: string,
  ): Promise<readonly { order: number; preference: number; service: string; replacement: string }[]>;
  srv(name: string): Promise<readonly { priority: number; weight: number; name: string; port: number }[]>;
}

/** NAPTR service (RFC 3263 §4.1, IANA for RFC 7118) and SRV name, in our order: what carries WebRTC for certain first. */
const SERVICES = [
  { service: 'SIPS+D2W', transport: 'wss', srv: '_sips._ws' },
  { service: undefined, transport: 'wss', srv: '_sip._wss' },
  { service: 'SIPS+D2T', transport: 'tls', srv: '_sips._tcp' },
  { service: 'SIP+D2T', transport: 'tcp', srv: '_sip._tcp' },
] as const;

interface Question {
  readonly transport: (typeof SERVICES)[number]['transport'];
  readonly step: number;
  readonly domain: string;
}

/** SRV names no path; this one is Asterisk's, and other servers do not mind it. */
const WEB_SOCKET_PATH = '/ws';
const TRANSPORT_STEP = 65_536;

/**
 * The servers of a bare domain: by NAPTR, else by the SRV records of the transports we speak, else the domain itself
 * over a secure WebSocket. Their certificates have to be made for the domain, or for a name below it: who can forge an
 * answer of DNS must not be able to name a server of his own (RFC 5922 §4).
 */
export async function findServers(domain: string, dns: DnsQueries): Promise<readonly FoundServer[]> {
  const naptr = await dns.naptr(domain);
  const named = SERVICES.flatMap((service) =>
    naptr
      .filter((record) => record.service.toUpperCase() === service.service && record.replacement !== '')
      .map((record) => ({ service, name: record.replacement, rank: record.order * 100 + record.preference })),
  ).toSorted((a, b) => a.rank - b.rank);
  const asked =
    named.length > 0 ? named : SERVICES.map((service) => ({ service, name: `${service.srv}.${domain}` }));
  const found = await Promise.all(
    asked.map(({ service, name }, step) =>
      serversAt(name, { transport: service.transport, step, domain }, dns),
    ),
  );
  const servers = found.flat();
  if (servers.length > 0) return servers;
  return [{ priority: 0, weight: 0, endpoint: { transport: 'wss', host: domain, port: 443, path: '/' } }];
}

async function serversAt(
  name: string,
  { transport, step, domain }: Question,
  dns: DnsQueries,
): Promise<readonly FoundServer[]> {
  const records = await dns.srv(name);
  return records
    .filter((record) => record.name !== '' && record.name !== '.')
    .map(({ priority, weight, name: host, port }) => ({
      priority: step * TRANSPORT_STEP + priority,
      weight,
      endpoint: {
        transport,
        host,
        port,
        path: transport === 'wss' ? WEB_SOCKET_PATH : '',
        ...(isBelow(host, domain) ? {} : { tlsName: domain }),
      },
    }));
}

function isBelow(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name === domain || name.endsWith(`.${domain}`);
}

const WITHIN_MS = 1500;

/** DNS of this computer, its settings read anew each time; a name service that does not answer has no records. */
export class NodeDnsQueries implements DnsQueries {
  async naptr(name: string): ReturnType<DnsQueries['naptr']> {
    return quietly(newResolver().resolveNaptr(name));
  }

  async srv(name: string): ReturnType<DnsQueries['srv']> {
    return quietly(newResolver().resolveSrv(name));
  }
}

function newResolver(): Resolver {
  return new Resolver({ timeout: WITHIN_MS, tries: 1 });
}

async function quietly<T>(records: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await records;
  } catch {
    return [];
  }
}
