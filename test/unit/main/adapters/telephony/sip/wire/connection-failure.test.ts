import { afterEach, describe, expect, it } from 'vitest';
import { failureOfError } from '#adapters/telephony/sip/wire/connection-failure.ts';
import type { ConnectionFailure } from '#adapters/telephony/sip/wire/connection-failure.ts';
import { MessageGate } from '#adapters/telephony/sip/wire/message-gate.ts';
import type { TransportOptions } from '#adapters/telephony/sip/wire/transport-options.ts';
import { SipTransport } from '#adapters/telephony/sip/wire/sip-transport.ts';
import { chatServer, closedPort, httpServer, sipServer, tcpServer } from './socket-servers.ts';
import type { TestServer } from './socket-servers.ts';
import { testCertificate } from './test-certificate.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function portOf(server: Promise<TestServer>): Promise<number> {
  servers.push(await server);
  return (await server).port;
}

/** Connects, waits for the end of the connection, and tells how it failed. */
async function failureAt(
  server: string,
  options: Partial<TransportOptions> = {},
): Promise<ConnectionFailure | undefined> {
  const transport = new SipTransport({ error: () => {} }, { server, gate: new MessageGate(), ...options });
  const ended = new Promise<void>((resolve) => {
    transport.onDisconnect = () => resolve();
  });
  await transport.connect().then(
    () => ended,
    () => {},
  );
  const { failure } = transport;
  await transport.dispose();
  return failure;
}

const local = (port: number): string => `ws://127.0.0.1:${port}`;
const secure = (port: number): string => `wss://localhost:${port}`;

describe('a connection that fails', () => {
  it('says dns when the name is unknown', async () => {
    expect(await failureAt('ws://nobody.invalid:5066')).toMatchObject({ kind: 'dns' });
  });

  it('says refused when nothing listens', async () => {
    expect(await failureAt(local(await closedPort()))).toMatchObject({ kind: 'refused' });
  });

  it('says timeout when nobody answers', async () => {
    const port = await portOf(tcpServer(() => {}));
    expect(await failureAt(local(port), { connectTimeoutMs: 100 })).toMatchObject({ kind: 'timeout' });
  });

  it('says unreachable when the address makes no sense', async () => {
    expect(await failureAt('http//what')).toMatchObject({ kind: 'unreachable' });
  });

  it.each([404, 426, 200])('says not-websocket and the status when HTTP answers %d', async (status) => {
    const port = await portOf(httpServer(status));
    expect(await failureAt(local(port))).toMatchObject({ kind: 'not-websocket', status });
  });

  it('says not-websocket when something else than HTTP answers', async () => {
    const port = await portOf(tcpServer((socket) => socket.end('220 mail.test ESMTP\r\n')));
    expect(await failureAt(local(port))).toMatchObject({ kind: 'not-websocket', status: 0 });
  });

  it('says subprotocol when the server does not speak SIP', async () => {
    expect(await failureAt(local(await portOf(chatServer())))).toMatchObject({ kind: 'subprotocol' });
  });

  it('says closed when the server hangs up during the handshake', async () => {
    const port = await portOf(tcpServer((socket) => socket.once('data', () => socket.destroy())));
    expect(await failureAt(local(port))).toMatchObject({ kind: 'closed', code: 1006 });
  });
});

describe('a certificate', () => {
  it('that is self-signed and not pinned says tls-untrusted', async () => {
    const port = await portOf(sipServer(undefined, { certificate: testCertificate('localhost') }));
    expect(await failureAt(secure(port))).toMatchObject({ kind: 'tls-untrusted' });
  });

  it('for another host says tls-name', async () => {
    const certificate = testCertificate('other.test');
    const port = await portOf(sipServer(undefined, { certificate }));
    expect(await failureAt(secure(port), { ca: certificate.cert })).toMatchObject({ kind: 'tls-name' });
  });

  it.each([
    ['run out', -20, -10],
    ['not yet begun', 10, 20],
  ])('that has %s says tls-expired', async (_title, fromDay, toDay) => {
    const certificate = testCertificate('localhost', fromDay, toDay);
    const port = await portOf(sipServer(undefined, { certificate }));
    expect(await failureAt(secure(port), { ca: certificate.cert })).toMatchObject({ kind: 'tls-expired' });
  });

  it('that is missing, because the server speaks no TLS, says tls-other', async () => {
    const port = await portOf(sipServer());
    expect(await failureAt(`wss://127.0.0.1:${port}`)).toMatchObject({ kind: 'tls-other' });
  });

  it('that is pinned lets the connection be made', async () => {
    const certificate = testCertificate('localhost');
    const port = await portOf(sipServer((socket) => socket.close(4000, 'bye'), { certificate }));
    expect(await failureAt(secure(port), { ca: certificate.cert })).toMatchObject({
      kind: 'closed',
      code: 4000,
    });
  });
});

describe('an open connection that ends', () => {
  it('says closed with the code and reason of the server', async () => {
    const port = await portOf(sipServer((socket) => socket.close(1013, 'later')));
    expect(await failureAt(local(port))).toMatchObject({ kind: 'closed', code: 1013, reason: 'later' });
  });

  it('says ping-timeout when pongs stay out', async () => {
    const port = await portOf(sipServer(undefined, { autoPong: false }));
    const failure = await failureAt(local(port), { pingEveryMs: 20, pongWithinMs: 30 });
    expect(failure).toMatchObject({ kind: 'ping-timeout' });
  });

  it('says frame-too-large when the server sends too much', async () => {
    const port = await portOf(sipServer((socket) => socket.send('x'.repeat(2000))));
    expect(await failureAt(local(port), { maxFrameBytes: 1000 })).toMatchObject({ kind: 'frame-too-large' });
  });
});

describe('an error code', () => {
  it.each([
    ['EAI_AGAIN', 'dns'],
    ['ENETUNREACH', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['ECONNRESET', 'closed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-other'],
    ['SOMETHING_NEW', 'unreachable'],
  ])('%s is told as %s', (code, kind) => {
    expect(failureOfError(Object.assign(new Error('x'), { code })).kind).toBe(kind);
  });

  it('of the first of several addresses counts', () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(failureOfError(new AggregateError([refused])).kind).toBe('refused');
  });
});
