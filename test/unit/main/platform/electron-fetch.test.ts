import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { electronFetch } from '#platform/electron-fetch.ts';
import { net } from '#test/host/desktop/net.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

describe('requests on Chromium’s network stack, as the host stands in for it', () => {
  let server: Server;
  let url: string;
  let answer: Answer;

  beforeEach(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => answer(request, response, body));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (init: RequestInit = {}) => electronFetch(net)(url, init);

  it('carry method, headers and body, and bring the answer with all its cookies', async () => {
    answer = ({ method, headers }, response, body) => {
      response.setHeader('set-cookie', ['a=1; Path=/', 'b=2']);
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ method, cookie: headers.cookie, type: headers['content-type'], body }));
    };
    const got = await ask({
      method: 'PUT',
      headers: { cookie: 'session=7', 'content-type': 'text/plain' },
      body: 'Größe',
    });
    expect([got.status, got.headers.getSetCookie()]).toEqual([201, ['a=1; Path=/', 'b=2']]);
    expect(await got.json()).toEqual({
      method: 'PUT',
      cookie: 'session=7',
      type: 'text/plain',
      body: 'Größe',
    });
  });

  it('leave redirects alone', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/login' }).end();
    const got = await ask({ redirect: 'manual' });
    expect([got.status, new URL(got.headers.get('location') ?? '', url).pathname]).toEqual([302, '/login']);
  });

  it('bring answers without a body', async () => {
    answer = (_, response) => response.writeHead(204).end();
    expect(await (await ask({ method: 'DELETE' })).text()).toBe('');
  });

  it('name what went wrong as Chromium does', async () => {
    answer = (_, response) => response.destroy();
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ERR_EMPTY_RESPONSE' } });
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ERR_CONNECTION_REFUSED' } });
  });

  it('end when nobody wants them any more, before the answer and in it', async () => {
    const before = new AbortController();
    answer = () => before.abort(new Error('enough'));
    await expect(ask({ signal: before.signal })).rejects.toThrow('enough');
    const during = new AbortController();
    answer = (_, response) => response.writeHead(200).write('half');
    const got = await ask({ signal: during.signal });
    during.abort(new Error('enough'));
    await expect(got.text()).rejects.toThrow('enough');
    await expect(ask({ signal: during.signal })).rejects.toThrow('enough');
  });
});
