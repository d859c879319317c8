import { once } from 'node:events';
import { createServer } from 'node:net';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { freePort, openApi, type ApiSite } from './api-site.ts';

let api: ApiSite;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  api = await openApi();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await api.service.dispose();
});

async function connected(options: { readonly origin?: string } = {}) {
  const socket = new WebSocket(`ws://localhost:${api.port}/rpc`, { ...options, family: 4 });
  sockets.push(socket);
  const heard: Record<string, unknown>[] = [];
  socket.on('message', (data: Buffer) =>
    heard.push(JSON.parse(data.toString('utf8')) as Record<string, unknown>),
  );
  await once(socket, 'open');
  const ask = (id: number, method: string, params: object = {}) =>
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
  const answered = (id: number) => expect.poll(() => heard.find((each) => each['id'] === id)).toBeDefined();
  return { socket, heard, ask, answered };
}

describe('a page on a WebSocket', () => {
  it('signs in, hears of a call and answers it', async () => {
    const page = await connected({ origin: 'https://crm.example' });
    page.ask(1, 'session.open', { token: api.foreign });
    page.ask(2, 'events.subscribe', { names: 'ctimodel', only: ['callStarted', 'commutationStarted'] });
    await page.answered(2);
    expect(api.views.at(-1)?.clients.find(({ name }) => name === 'CRM')?.connections).toBe(1);
    const id = callIdOf(1);
    api.connector.incoming(id);
    await expect
      .poll(() => page.heard.at(-1))
      .toMatchObject({ method: 'event', params: { name: 'callStarted' } });
    page.ask(3, 'call.answer', { id });
    await page.answered(3);
    expect(api.connector.told).toContain(`answer ${id}`);
    api.connector.emit({ type: 'connected', callId: id });
    await expect.poll(() => page.heard.at(-1)).toMatchObject({ params: { name: 'commutationStarted' } });
  });

  it('is let in by the agent and can come back with its token', async () => {
    const page = await connected({ origin: 'https://desk.example' });
    page.ask(1, 'pair.request', { name: 'Desk', permissions: ['dial', 'agent'] });
    await expect.poll(() => api.asked).toHaveLength(1);
    api.pairing.answer(api.asked[0] ?? '', ['dial']);
    await page.answered(1);
    expect(page.heard[0]).toMatchObject({ result: { permissions: ['dial'] } });
    const [first] = page.heard;
    const token = String((first?.['result'] as { readonly token?: string } | undefined)?.token);
    expect(token.length).toBeGreaterThanOrEqual(43);
    page.ask(2, 'session.open', { token });
    await page.answered(2);
    expect(page.heard[1]).toMatchObject({ result: { name: 'Desk' } });
  });

  it('is cut off when the agent takes its token away', async () => {
    const page = await connected({ origin: 'https://crm.example' });
    page.ask(1, 'session.open', { token: api.foreign });
    await page.answered(1);
    const id = api.book.all().find(({ name }) => name === 'CRM')?.id;
    await api.send('api:revoke-client', { id });
    const [code] = (await once(page.socket, 'close')) as [number];
    expect(code).toBe(4003);
  });
});

describe('the local API', () => {
  it('is away when it is switched off, and on the new port when that is changed', async () => {
    const port = await freePort();
    await api.send('api:configure', { port });
    await expect.poll(() => api.views.at(-1)?.state).toBe('listening');
    await expect.poll(() => reachable(port)).toBe(true);
    expect(await reachable(api.port)).toBe(false);
    await api.send('api:configure', { enabled: false });
    await expect.poll(() => reachable(port)).toBe(false);
    expect(api.views.at(-1)?.state).toBe('off');
  });

  it('says that another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { readonly port: number };
    await api.send('api:configure', { port });
    await expect.poll(() => api.views.at(-1)?.state).toBe('port-taken');
    other.close();
  });

  it('asks the agent for a program over plain HTTP too', async () => {
    const asked = fetch(`${api.site}/rpc`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'pair.request',
        params: { name: 'Script', permissions: ['dial'] },
      }),
    });
    await expect.poll(() => api.asked).toHaveLength(1);
    api.pairing.answer(api.asked[0] ?? '', undefined);
    expect(await (await asked).json()).toMatchObject({ error: { data: { problem: 'pairing-refused' } } });
  });
});

async function reachable(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/openrpc.json`)).ok;
  } catch {
    return false;
  }
}
