import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApi, probe, type ApiSite } from './api-site.ts';
import { ATTACKS } from './attacks.ts';

let api: ApiSite;

beforeAll(async () => {
  api = await openApi();
});

afterAll(() => api.service.dispose());

function filled(bytes: string): string {
  return bytes
    .replaceAll('{port}', String(api.port))
    .replaceAll('{token}', api.token)
    .replaceAll('{foreign}', api.foreign);
}

const ASK = { jsonrpc: '2.0', id: 1, method: 'state.get' };

function post(headers: Readonly<Record<string, string>>, body: unknown = ASK): Promise<Response> {
  return fetch(`${api.site}/rpc`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address);
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

describe('the local API under attack', () => {
  it('is tried in at least as many ways as the list of probes that it was measured by', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(64);
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  });

  it.each(ATTACKS)('refuses $name', async ({ bytes, answer }) => {
    await api.send('api:configure', { mayAsk: false });
    const status = await probe(api.port, filled(bytes));
    expect(status).toBe(answer);
    expect(api.connector.told).toEqual([]);
  });

  it('still answers who may ask', async () => {
    const program = await post({ Authorization: `Bearer ${api.token}` });
    expect([program.status, await program.json()]).toMatchObject([200, { result: { stream: 'this-run' } }]);
    expect(program.headers.get('access-control-allow-origin')).toBeNull();
    const page = await post({ Authorization: `Bearer ${api.foreign}`, Origin: 'https://crm.example' });
    expect(page.status).toBe(200);
    expect(page.headers.get('access-control-allow-origin')).toBe('https://crm.example');
    expect(page.headers.get('vary')).toBe('Origin');
  });

  it('says yes to the preflight of a known page, and to its reach into this machine', async () => {
    const answer = await fetch(`${api.site}/rpc`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://crm.example', 'Access-Control-Request-Private-Network': 'true' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-private-network')).toBe('true');
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  });

  it('answers a good request while fifty others are half open, and ends those', async () => {
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(api.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('POST /rpc HTTP/1.1\r\nHost: 127.');
      return socket;
    });
    await Promise.all(slow.map((socket) => once(socket, 'connect')));
    const answer = await post({ Authorization: `Bearer ${api.token}` });
    expect(answer.status).toBe(200);
    expect(slow.filter(({ destroyed }) => destroyed)).toHaveLength(0);
    await Promise.all(slow.map((socket) => once(socket.resume(), 'close')));
  });

  it('is there for this machine alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, address }) => family === 'IPv4' && address !== '127.0.0.1');
    const reached = await Promise.all(others.map(({ address }) => canConnect(address, api.port)));
    expect(reached).toEqual(others.map(() => false));
    await expect(canConnect('127.0.0.1', api.port)).resolves.toBe(true);
  });

  it('ends a socket that sends too much, or bytes that are no text', async () => {
    for (const message of ['x'.repeat(300_000), Buffer.from([1, 2, 3])]) {
      const socket = new WebSocket(`ws://127.0.0.1:${api.port}/rpc`, {
        headers: { Authorization: `Bearer ${api.token}` },
      });
      await once(socket, 'open');
      socket.on('error', () => undefined);
      socket.send(message);
      const [code] = (await once(socket, 'close')) as [number];
      expect([1003, 1006, 1009]).toContain(code);
    }
  });

  it('survives ten thousand levels of brackets and keys that are named like its own', async () => {
    const deep = await fetch(`${api.site}/rpc`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${api.token}` },
      body: '['.repeat(10_000) + ']'.repeat(10_000),
    });
    expect(deep.status).toBe(200);
    const named = await fetch(`${api.site}/rpc`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${api.token}` },
      body: '{"jsonrpc":"2.0","id":1,"method":"call.hold","params":{"__proto__":{"id":1},"constructor":1}}',
    });
    expect(await named.json()).toMatchObject({ error: { code: -32602 } });
  });
});
