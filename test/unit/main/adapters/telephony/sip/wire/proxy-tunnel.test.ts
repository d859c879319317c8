import { connect } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, expect, it } from 'vitest';

import { MessageGate } from '#adapters/telephony/sip/wire/message-gate.ts';
import { SipTransport } from '#adapters/telephony/sip/wire/sip-transport.ts';
import { listening, sipServer, tcpServer, type TestServer } from './socket-servers.ts';
import { testCertificate } from './test-certificate.ts';

const servers: TestServer[] = [];
const made: SipTransport[] = [];
const certificate = testCertificate('localhost');

afterEach(async () => {
  await Promise.all(made.splice(0).map((transport) => transport.dispose()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** An HTTP proxy that makes tunnels, or refuses them with a status. */
async function proxy(asked: string[], status = 200): Promise<string> {
  const server = await tcpServer((client) => {
    client.once('data', (data: Buffer) => {
      asked.push(data.toString());
      const [, host = '', port = ''] = /^CONNECT (.+):(\d+) /.exec(data.toString()) ?? [];
      client.write(`HTTP/1.1 ${status} Answer\r\nX: y\r\n\r\n`);
      if (status !== 200) {
        client.end();
        return;
      }
      const upstream = connect(Number(port), host);
      client.pipe(upstream).pipe(client);
      for (const socket of [client, upstream]) socket.on('error', () => {});
    });
  });
  servers.push(server);
  return `http://agent:s%3Acret@127.0.0.1:${server.port}`;
}

async function connected(server: string, proxyUrl: string): Promise<SipTransport> {
  const options = { gate: new MessageGate(), ca: certificate.cert, proxyFor: async () => proxyUrl };
  const transport = new SipTransport({ error: () => {} }, { server, ...options });
  made.push(transport);
  await transport.connect();
  return transport;
}

it('carries TLS through a proxy that wants a login', async () => {
  const server = await listening(createTlsServer(certificate));
  servers.push(server);
  const asked: string[] = [];
  const transport = await connected(`tls://localhost:${server.port}`, await proxy(asked));
  expect(transport.isConnected()).toBe(true);
  expect(asked[0]).toContain(`CONNECT localhost:${server.port} HTTP/1.1\r\n`);
  expect(asked[0]).toContain(
    `Proxy-Authorization: Basic ${Buffer.from('agent:s:cret').toString('base64')}\r\n`,
  );
});

it('carries a secure WebSocket through a proxy', async () => {
  const server = await sipServer(undefined, { certificate });
  servers.push(server);
  const asked: string[] = [];
  const transport = await connected(`wss://localhost:${server.port}/ws`, await proxy(asked));
  expect(transport.isConnected()).toBe(true);
  expect(asked).toHaveLength(1);
  expect(transport.certificateUntil).toBeGreaterThan(Date.now());
});

it('says so when the proxy refuses', async () => {
  const server = await proxy([], 407);
  await expect(connected('tls://pbx.example.com', server)).rejects.toThrow(/proxy: .*answered 407/);
});

it('says so when the proxy is not there', async () => {
  await expect(connected('wss://pbx.example.com', 'http://127.0.0.1:1')).rejects.toThrow(/^proxy: /);
});
