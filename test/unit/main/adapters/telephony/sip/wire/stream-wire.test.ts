import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';

import { MessageGate } from '#adapters/telephony/sip/wire/message-gate.ts';
import { SipTransport } from '#adapters/telephony/sip/wire/sip-transport.ts';
import type { TransportOptions } from '#adapters/telephony/sip/wire/transport-options.ts';
import { requestText } from './request-text.ts';
import { closedPort, listening, tcpServer, type TestServer } from './socket-servers.ts';
import { testCertificate } from './test-certificate.ts';

const servers: TestServer[] = [];
const made: SipTransport[] = [];

afterEach(async () => {
  await Promise.all(made.splice(0).map((transport) => transport.dispose()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function tcp(onConnection: (socket: Socket) => void): Promise<string> {
  const server = await tcpServer(onConnection);
  servers.push(server);
  return `tcp://127.0.0.1:${server.port}`;
}

async function tls(certificate: ReturnType<typeof testCertificate>): Promise<string> {
  const server = await listening(createTlsServer(certificate));
  servers.push(server);
  return `tls://localhost:${server.port}`;
}

function transportTo(server: string, options: Partial<TransportOptions> = {}): SipTransport {
  const transport = new SipTransport({ error: () => {} }, { server, gate: new MessageGate(), ...options });
  made.push(transport);
  return transport;
}

/** Answers every OPTIONS as a server without CRLF pongs does. */
function answerOptions(socket: Socket): void {
  socket.on('data', (data: Buffer) => {
    const asked = data.toString();
    if (!asked.includes('OPTIONS ')) return;
    const echoed = asked.split('\r\n').filter((line) => /^(?:Via|From|To|Call-ID|CSeq):/.test(line));
    socket.write(['SIP/2.0 401 Unauthorized', ...echoed, 'Content-Length: 0', '', ''].join('\r\n'));
  });
}

async function lossOf(transport: SipTransport): Promise<string | undefined> {
  await new Promise<void>((resolve) => (transport.onDisconnect = () => resolve()));
  return transport.failure?.kind;
}

describe('SIP over TCP', () => {
  it('hands on messages that come split and joined, and sends whole ones', async () => {
    const heard: string[] = [];
    const message = requestText('MESSAGE', { body: 'Grüße' });
    const server = await tcp((socket) => {
      socket.on('data', (data: Buffer) => heard.push(data.toString()));
      socket.write(message.slice(0, 30));
      setImmediate(() => socket.write(message.slice(30) + message));
    });
    const transport = transportTo(server);
    const came: string[] = [];
    transport.onMessage = (text) => came.push(text);
    await transport.connect();
    expect(transport.protocol).toBe('TCP');
    await expect.poll(() => came).toHaveLength(2);
    expect(came[0]).toBe(came[1]);
    await transport.send(message);
    await expect.poll(() => heard.join('')).toBe(message);
  });

  it('answers the ping of a server', async () => {
    const heard: string[] = [];
    const server = await tcp((socket) => {
      socket.on('data', (data: Buffer) => heard.push(data.toString()));
      socket.write('\r\n\r\n');
    });
    await transportTo(server).connect();
    await expect.poll(() => heard).toEqual(['\r\n']);
  });

  it('is proved by the pong of a server', async () => {
    const server = await tcp((socket) => {
      socket.on('data', (data: Buffer) => data.toString().startsWith('\r\n\r\n') && socket.write('\r\n'));
    });
    const transport = transportTo(server);
    await transport.connect();
    transport.checkNow();
    await expect.poll(() => transport.lastPong).toBeDefined();
  });

  it('is proved by any answer to OPTIONS where the server knows no pong, which nobody else hears of', async () => {
    const transport = transportTo(await tcp(answerOptions), { aor: 'sip:1001@pbx.example.com' });
    const came: string[] = [];
    transport.onMessage = (text) => came.push(text);
    await transport.connect();
    transport.checkNow();
    await expect.poll(() => transport.lastPong).toBeDefined();
    expect(came).toEqual([]);
  });

  it('ends when a server neither pongs nor answers', async () => {
    const transport = transportTo(await tcp((socket) => socket.resume()), { pongWithinMs: 30 });
    await transport.connect();
    const lost = lossOf(transport);
    transport.checkNow();
    expect(await lost).toBe('ping-timeout');
  });

  it('ends at bytes that are no SIP', async () => {
    const transport = transportTo(await tcp((socket) => socket.write('x'.repeat(200_000))));
    const lost = lossOf(transport);
    await transport.connect();
    expect(await lost).toBe('frame-too-large');
  });

  it('says refused when nothing listens, and timeout when a name leads nowhere in time', async () => {
    const refused = transportTo(`tcp://127.0.0.1:${await closedPort()}`);
    await expect(refused.connect()).rejects.toThrow('refused');
    const silent = transportTo(await tcp(() => {}), {
      connectTimeoutMs: 20,
      proxyFor: () => new Promise(() => {}),
    });
    await expect(silent.connect()).rejects.toThrow('timeout');
  });
});

describe('SIP over TLS', () => {
  it('trusts the authority of the line, and knows until when the certificate holds', async () => {
    const certificate = testCertificate('localhost', -1, 5);
    const transport = transportTo(await tls(certificate), { ca: certificate.cert });
    await transport.connect();
    expect(transport.protocol).toBe('TLS');
    const days = ((transport.certificateUntil ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(4.9);
    expect(days).toBeLessThanOrEqual(5);
  });

  it.each([
    ['tls-untrusted', testCertificate('localhost'), undefined],
    ['tls-name', testCertificate('other.example.com'), 'own'],
    ['tls-expired', testCertificate('localhost', -3, -1), 'own'],
  ])('says %s', async (kind, certificate, trust) => {
    const ca = trust === undefined ? {} : { ca: certificate.cert };
    await expect(transportTo(await tls(certificate), ca).connect()).rejects.toThrow(kind);
  });

  it('wants the name of the domain that led to a server, not that of the server', async () => {
    const certificate = testCertificate('example.test');
    const server = await tls(certificate);
    const transport = transportTo(server, { ca: certificate.cert });
    const port = Number(server.split(':').at(-1));
    transport.use({ transport: 'tls', host: '127.0.0.1', port, path: '', tlsName: 'example.test' });
    await transport.connect();
    expect(transport.isConnected()).toBe(true);
  });
});
