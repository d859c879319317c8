import { connect, type Socket } from 'node:net';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { DnsQueries } from '#adapters/telephony/sip/registration/server-lookup.ts';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipConnectorOptions } from '#adapters/telephony/sip/sip-connector-options.ts';
import { LineSettings, type LineSettingsInput } from '#shared/domain/settings.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer } from '#test/support/sip-peer.ts';
import { listening, tcpServer, type TestServer } from './wire/socket-servers.ts';
import { testCertificate, type TestCertificate } from './wire/test-certificate.ts';

let peer: SipPeer;
let connector: SipConnector | undefined;
const servers: TestServer[] = [];

beforeEach(async () => {
  peer = await SipPeer.start();
});

afterEach(async () => {
  await connector?.disconnect();
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await peer.stop();
});

function lineWith(settings: Partial<LineSettingsInput>, more: Partial<SipConnectorOptions> = {}): EventLog {
  const options = peerLine(peer, new FakeMediaGateway(), { random: () => 0, ...more });
  const line = LineSettings.parse({ ...options.line, ...settings });
  connector = new SipConnector({ ...options, line });
  const log = new EventLog(connector);
  connector.connect();
  return log;
}

const state = (wanted: string) => (event: { reachability: { state: string } }) =>
  event.reachability.state === wanted;

function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** Carries everything of a connection to a port of this computer. */
function carry(client: Socket, port: number): void {
  const upstream = connect(port, '127.0.0.1');
  client.pipe(upstream).pipe(client);
  for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  client.on('close', () => upstream.destroy());
  upstream.on('close', () => client.destroy());
}

/** The peer behind TLS. */
async function secured(
  certificate: TestCertificate,
  to: SipPeer = peer,
): Promise<{ readonly server: TlsServer; readonly port: number }> {
  const server = createTlsServer(certificate, (client) => carry(client, portOf(to.url)));
  const started = await listening(server);
  servers.push(started);
  return { server, port: started.port };
}

it('a certificate that ran out is said, and the line is back as soon as the server has a new one', async () => {
  const [old, renewed] = [testCertificate('localhost', -30, -1), testCertificate('localhost')];
  const { server, port } = await secured(old);
  const log = lineWith({ server: `wss://localhost:${port}/ws`, caPem: `${old.cert}${renewed.cert}` });
  const { reachability } = await log.next('reachability', state('unreachable'));
  expect(reachability).toMatchObject({ problem: 'tls-expired' });
  server.setSecureContext(renewed);
  await log.next('reachability', state('reachable'));
});

it('a proxy that was replaced is left for the one the system names now', async () => {
  const asked: string[] = [];
  const proxyNamed = (name: string): Promise<TestServer> =>
    tcpServer((client) => {
      client.once('data', (data) => {
        asked.push(name);
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        carry(client, Number(/^CONNECT \S+:(\d+) /.exec(String(data))?.[1]));
      });
    });
  const [first, second] = [await proxyNamed('first'), await proxyNamed('second')];
  servers.push(second);
  const certificate = testCertificate('localhost');
  const { port } = await secured(certificate);
  let proxy = first;
  const log = lineWith(
    { server: `wss://localhost:${port}/ws`, caPem: certificate.cert },
    { proxyFor: () => Promise.resolve(`http://127.0.0.1:${proxy.port}`) },
  );
  await log.next('reachability', state('reachable'));
  proxy = second;
  const seen = log.events.length;
  await first.close();
  await log.next('reachability', state('unreachable'), seen);
  await log.next('reachability', state('reachable'), seen);
  expect(asked).toEqual(['first', 'second']);
});

it('a domain that leads elsewhere is followed when the name servers change', async () => {
  const certificate = testCertificate('pbx.test');
  const elsewhere = await SipPeer.start();
  try {
    const [here, there] = [await secured(certificate), await secured(certificate, elsewhere)];
    let { port } = here;
    const dns: DnsQueries = {
      naptr: () => Promise.resolve([]),
      srv: (name) =>
        Promise.resolve(
          name === '_sip._wss.pbx.test' ? [{ priority: 0, weight: 0, name: 'localhost', port }] : [],
        ),
    };
    const log = lineWith({ server: 'pbx.test', caPem: certificate.cert }, { dns });
    await log.next('reachability', state('reachable'));
    expect(elsewhere.heard).toEqual([]);
    ({ port } = there);
    const seen = log.events.length;
    // What the app does on a change of name servers, of addresses, and on waking.
    connector?.reconnectNow();
    await log.next('reachability', state('reachable'), seen);
    expect(elsewhere.heard.map(({ method }) => method)).toContain('REGISTER');
  } finally {
    await connector?.disconnect();
    await elsewhere.stop();
  }
});
