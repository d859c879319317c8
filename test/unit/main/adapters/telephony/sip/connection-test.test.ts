import { afterEach, describe, expect, it } from 'vitest';
import { testConnection } from '#adapters/telephony/sip/connection-test.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';
import {
  chatServer,
  closedPort,
  httpServer,
  sipServer,
  tcpServer,
  type TestServer,
} from './wire/socket-servers.ts';
import { testCertificate } from './wire/test-certificate.ts';

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function portOf(server: Promise<TestServer>): Promise<number> {
  servers.push(await server);
  return (await server).port;
}

function check(server: string, caPem?: string): Promise<LineTestReport> {
  const base = { id: 'l', label: 'L', server, user: '1001', country: 'US' };
  const line = LineSettings.parse(caPem === undefined ? base : { ...base, caPem });
  return testConnection({ line, password: 'secret', version: '0', answerWithinMs: 600 });
}

/** A SIP server that answers each REGISTER with this status and these headers. */
function registrar(status: number, headers: readonly string[] = []): Promise<TestServer> {
  return sipServer((socket) => {
    socket.on('message', (data: Buffer) => {
      const echoed = data
        .toString()
        .split('\r\n')
        .filter((line) => /^(?:Via|From|To|Call-ID|CSeq):/i.test(line));
      const lines = [`SIP/2.0 ${status} Answer`, ...echoed, ...headers, 'Content-Length: 0', '', ''];
      socket.send(lines.join('\r\n').replace(/^(To:.*)$/m, '$1;tag=x'));
    });
  });
}

describe('the test of a line says what is wrong', () => {
  it('dns, when the name is unknown', async () => {
    expect((await check('wss://pbx.invalid/ws')).outcome).toBe('dns');
  });

  it('refused, when nothing listens', async () => {
    expect((await check(`ws://127.0.0.1:${await closedPort()}`)).outcome).toBe('refused');
  });

  it('timeout, when the server takes the connection and says nothing', async () => {
    expect((await check(`ws://127.0.0.1:${await portOf(tcpServer(() => undefined))}`)).outcome).toBe(
      'timeout',
    );
  }, 15_000);

  it('tls-untrusted, tls-name and tls-expired, by the certificate', async () => {
    const good = testCertificate('localhost');
    const other = testCertificate('other.test');
    const old = testCertificate('localhost', -10, -5);
    const secure = async (certificate: typeof good): Promise<string> =>
      `wss://localhost:${await portOf(sipServer(undefined, { certificate }))}`;
    expect((await check(await secure(good))).outcome).toBe('tls-untrusted');
    expect((await check(await secure(other), other.cert)).outcome).toBe('tls-name');
    expect((await check(await secure(old), old.cert)).outcome).toBe('tls-expired');
  });

  it.each([
    ['a web page', () => httpServer(404)],
    ['a WebSocket that is no SIP', () => chatServer()],
    ['a mail server', () => tcpServer((socket) => socket.end('220 mail.test ESMTP\r\n'))],
  ])('not-websocket, for %s', async (_title, start) => {
    expect((await check(`ws://127.0.0.1:${await portOf(start())}`)).outcome).toBe('not-websocket');
  });

  it.each([
    [401, 'wrong-password', ['WWW-Authenticate: Digest realm="pbx", nonce="n", algorithm=MD5']],
    [404, 'no-such-user', []],
    [403, 'forbidden', []],
    [503, 'server-error', []],
    [200, 'passed', []],
  ])('when the server answers %i: %s', async (status, outcome, headers) => {
    const report = await check(`ws://127.0.0.1:${await portOf(registrar(status, headers))}`);
    expect(report.outcome).toBe(outcome);
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('server-silent, when the server is connected and does not answer', async () => {
    expect((await check(`ws://127.0.0.1:${await portOf(sipServer())}`)).outcome).toBe('server-silent');
  });

  it('connection-lost, when the server hangs up on the question', async () => {
    const rude = sipServer((socket) => socket.on('message', () => socket.close()));
    expect((await check(`ws://127.0.0.1:${await portOf(rude)}`)).outcome).toBe('connection-lost');
  });

  it('and never rejects, not even for a user that fits no address', async () => {
    const base = { id: 'l', label: 'L', server: 'wss://x.invalid', user: 'a', country: 'US' };
    const line = { ...LineSettings.parse(base), user: 'a b<' };
    const report = await testConnection({ line, password: '', version: '0' });
    expect(report.outcome).not.toBe('passed');
  });
});
