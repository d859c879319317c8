import { describe, expect, it } from 'vitest';

import { LineServers } from '#adapters/telephony/sip/registration/line-servers.ts';
import { findServers, type DnsQueries } from '#adapters/telephony/sip/registration/server-lookup.ts';
import { writeServerAddress } from '#shared/domain/server-address.ts';
import { LineServer } from '#shared/domain/settings.ts';

type Srv = Awaited<ReturnType<DnsQueries['srv']>>[number];
type Naptr = Awaited<ReturnType<DnsQueries['naptr']>>[number];

/** A name service that knows what it is told. */
class FakeDns implements DnsQueries {
  readonly services: Record<string, readonly Srv[]> = {};
  readonly pointers: Record<string, readonly Naptr[]> = {};

  naptr(name: string): Promise<readonly Naptr[]> {
    return Promise.resolve(this.pointers[name] ?? []);
  }

  srv(name: string): Promise<readonly Srv[]> {
    return Promise.resolve(this.services[name] ?? []);
  }
}

const srv = (name: string, priority = 0, weight = 0, port = 5061): Srv => ({ name, priority, weight, port });

async function addresses(dns: DnsQueries): Promise<readonly string[]> {
  const found = await findServers('example.com', dns);
  return found
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ endpoint }) => writeServerAddress(endpoint));
}

describe('the servers of a domain', () => {
  it('are those of its SRV records, WebSocket before TLS before TCP', async () => {
    const dns = new FakeDns();
    dns.services['_sip._tcp.example.com'] = [srv('plain.example.com', 0, 0, 5060)];
    dns.services['_sips._tcp.example.com'] = [srv('b.example.com', 20), srv('a.example.com', 10)];
    dns.services['_sip._wss.example.com'] = [srv('web.example.com', 30, 0, 8089)];
    expect(await addresses(dns)).toEqual([
      'wss://web.example.com:8089/ws',
      'tls://a.example.com',
      'tls://b.example.com',
      'tcp://plain.example.com',
    ]);
  });

  it('are those its NAPTR records prefer', async () => {
    const dns = new FakeDns();
    dns.pointers['example.com'] = [
      { order: 20, preference: 0, service: 'SIPS+D2W', replacement: 'web.example.com' },
      { order: 10, preference: 0, service: 'sips+d2t', replacement: 'tls.example.com' },
      { order: 5, preference: 0, service: 'SIP+D2U', replacement: 'udp.example.com' },
    ];
    dns.services['tls.example.com'] = [srv('t.example.com')];
    dns.services['web.example.com'] = [srv('w.example.com', 0, 0, 443)];
    dns.services['_sips._tcp.example.com'] = [srv('other.example.com')];
    expect(await addresses(dns)).toEqual(['tls://t.example.com', 'wss://w.example.com/ws']);
  });

  it('is the domain itself when DNS names none, and when it says that there is none', async () => {
    const dns = new FakeDns();
    dns.services['_sips._tcp.example.com'] = [srv('')];
    expect(await addresses(dns)).toEqual(['wss://example.com']);
  });

  it('have certificates for the domain, unless their names are below it', async () => {
    const dns = new FakeDns();
    dns.services['_sips._tcp.example.com'] = [srv('sip.example.com.'), srv('example.com.evil.test')];
    const found = await findServers('example.com', dns);
    expect(found.map(({ endpoint }) => endpoint.tlsName)).toEqual([undefined, 'example.com']);
  });
});

describe('the servers of a line', () => {
  const more = (...addressesOfMore: string[]): LineServer[] =>
    addressesOfMore.map((address, index) => LineServer.parse({ address, priority: 10 * (index + 1) }));

  const serversOf = (
    server: string,
    servers: readonly LineServer[],
    dns = new FakeDns(),
    unencrypted = false,
  ) => new LineServers({ line: { server, servers: [...servers], unencrypted }, dns, random: () => 0 });

  it('are tried one after the other, then from the first again', async () => {
    const servers = serversOf('wss://a.example.com', more('tls://b.example.com'));
    const hosts: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      hosts.push((await servers.next())?.host);
      servers.failed();
    }
    expect(hosts).toEqual([
      'a.example.com',
      'b.example.com',
      'a.example.com',
      'b.example.com',
      'a.example.com',
    ]);
  });

  it('stay the one in use until it fails', async () => {
    const servers = serversOf('wss://a.example.com', more('tls://b.example.com'));
    await servers.next();
    expect(servers.isPreferred).toBe(true);
    servers.failed();
    expect((await servers.next())?.host).toBe('b.example.com');
    expect((await servers.next())?.host).toBe('b.example.com');
    expect(servers.isPreferred).toBe(false);
    expect(servers.preferred?.host).toBe('a.example.com');
    servers.startOver();
    expect((await servers.next())?.host).toBe('a.example.com');
  });

  it('never are unencrypted without consent', async () => {
    const plain = more('tcp://b.example.com');
    const careful = serversOf('wss://a.example.com', plain);
    await careful.next();
    careful.failed();
    expect(careful.hasMore).toBe(false);
    expect(await serversOf('tcp://a.example.com', []).next()).toBeUndefined();
    expect((await serversOf('tcp://a.example.com', [], new FakeDns(), true).next())?.transport).toBe('tcp');
  });

  it('notice that DNS does not name the one in use any more', async () => {
    const dns = new FakeDns();
    dns.services['_sips._tcp.example.com'] = [srv('old.example.com')];
    const servers = serversOf('example.com', [], dns);
    await servers.next();
    expect(await servers.isCurrent()).toBe(true);
    dns.services['_sips._tcp.example.com'] = [srv('new.example.com')];
    expect(await servers.isCurrent()).toBe(false);
  });
});
