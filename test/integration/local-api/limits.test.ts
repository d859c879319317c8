import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FakeTime } from '#test/support/fakes/fake-time.ts';

import { openApi, type ApiSite } from './api-site.ts';

/** As the app promises them. */
const SOCKETS_MAX = 64;
const WRONG_TOKENS_AT_ONCE = 10;

let api: ApiSite;
let time: FakeTime;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  time = new FakeTime();
  api = await openApi(time);
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await api.service.dispose();
});

/** The status that a WebSocket is answered with: 101 when it is open. */
async function connect(headers: Readonly<Record<string, string>>): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${api.port}/rpc`, { headers });
  sockets.push(socket);
  socket.on('error', () => undefined);
  const refused = once(socket, 'unexpected-response') as Promise<[ClientRequest, IncomingMessage]>;
  const status = refused.then(([request, { statusCode = 0 }]) => {
    request.destroy();
    return statusCode;
  });
  return Promise.race([once(socket, 'open').then(() => 101), status]);
}

const mine = () => ({ Authorization: `Bearer ${api.token}` });

function stateOf(socket: WebSocket | undefined, id: number): Promise<unknown> {
  if (socket === undefined) throw new Error('no such socket');
  const heard = once(socket, 'message') as Promise<[Buffer]>;
  socket.send(JSON.stringify({ jsonrpc: '2.0', id, method: 'state.get' }));
  return heard.then(([data]) => JSON.parse(data.toString('utf8')) as unknown);
}

async function post(token: string): Promise<number> {
  const answer = await fetch(`${api.site}/rpc`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'state.get' }),
  });
  await answer.text();
  return answer.status;
}

describe('WebSockets to the local API', () => {
  it.each([
    'null',
    'file://',
    'https://desk.example/',
    'https://desk.example/path',
    'https://user@desk.example',
    'HTTPS://DESK.EXAMPLE',
    'chrome-extension://abcdefghijklmnop',
    'desk.example',
  ])('are not opened for what is no origin of a page, though strangers may ask: %s', async (origin) => {
    expect(await connect({ Origin: 'https://desk.example' })).toBe(101);
    expect(await connect({ Origin: origin })).toBe(403);
  });

  it('are so many and no more; those that are open stay, and the place of one that closed is free', async () => {
    for (let n = 0; n < SOCKETS_MAX; n += 1) expect(await connect(mine())).toBe(101);
    expect(await connect(mine())).toBe(503);
    const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN);
    expect(open).toHaveLength(SOCKETS_MAX);
    const answers = await Promise.all([stateOf(open[0], 1), stateOf(open.at(-1), 2)]);
    expect(answers).toMatchObject([
      { id: 1, result: {} },
      { id: 2, result: {} },
    ]);
    expect(await post(api.token)).toBe(200);
    open[0]?.close();
    await expect.poll(() => api.views.at(-1)?.clients[0]?.connections).toBe(SOCKETS_MAX - 1);
    await expect.poll(() => connect(mine())).toBe(101);
  });
});

describe('wrong tokens', () => {
  const wrong = () => post('wrong-wrong-wrong-wrong');

  it('are soon not answered as such any more, while the right one is', async () => {
    for (let n = 0; n < WRONG_TOKENS_AT_ONCE; n += 1) expect(await wrong()).toBe(401);
    expect([await wrong(), await wrong()]).toEqual([429, 429]);
    expect(await post(api.token)).toBe(200);
    expect(await connect({ Authorization: 'Bearer wrong-wrong-wrong-wrong' })).toBe(429);
    expect(await connect(mine())).toBe(101);
    time.advance(1000);
    expect([await wrong(), await wrong()]).toEqual([401, 429]);
  });
});

describe('a question to the agent', () => {
  it('is taken back when the program that asked it by HTTP hangs up', async () => {
    const hangUp = new AbortController();
    const asked = fetch(`${api.site}/rpc`, {
      method: 'POST',
      signal: hangUp.signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'pair.request',
        params: { name: 'Script', permissions: ['dial'] },
      }),
    });
    await expect.poll(() => api.happened).toContain('Script asks');
    hangUp.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => api.happened).toContain('nobody asks');
  });
});
