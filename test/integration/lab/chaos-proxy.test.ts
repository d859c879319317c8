import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChaosProxy } from '../../lab/chaos-proxy.ts';

describe('the chaos proxy', () => {
  let echo: Server;
  let proxy: ChaosProxy;
  let port: number;
  let client: Socket;

  beforeEach(async () => {
    echo = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pipe(socket);
    });
    echo.listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = new ChaosProxy({ port: (echo.address() as AddressInfo).port });
    port = await proxy.start();
    client = await open();
  });

  afterEach(async () => {
    client.destroy();
    await proxy.stop();
    echo.close();
  });

  async function open(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  async function reply(socket: Socket, text: string): Promise<string> {
    const answer = once(socket, 'data') as Promise<[Buffer]>;
    socket.write(text);
    const [chunk] = await answer;
    return chunk.toString();
  }

  it('carries bytes both ways', async () => {
    expect(await reply(client, 'hello')).toBe('hello');
    expect(proxy.connections).toBe(1);
  });

  it('holds bytes while it stalls and delivers them afterwards', async () => {
    expect(await reply(client, 'before')).toBe('before');
    await proxy.setMode('stall');
    const answer = once(client, 'data') as Promise<[Buffer]>;
    client.write('held');
    const other = await open();
    expect(client.readableLength).toBe(0);
    await proxy.setMode('pass');
    expect((await answer)[0].toString()).toBe('held');
    other.destroy();
  });

  it('resets open and new connections', async () => {
    expect(await reply(client, 'up')).toBe('up');
    const broken = once(client, 'data');
    await proxy.setMode('reset');
    await expect(broken).rejects.toThrow('ECONNRESET');
    // The reset may come before or after the new connection is seen to stand.
    const late = open().then((socket) => once(socket, 'data'));
    await expect(late).rejects.toThrow('ECONNRESET');
  });

  it('refuses connections, and listens on the same port again', async () => {
    client.on('error', () => undefined);
    await proxy.setMode('refuse');
    await expect(open()).rejects.toThrow('ECONNREFUSED');
    await proxy.setMode('pass');
    const back = await open();
    expect(await reply(back, 'again')).toBe('again');
    back.destroy();
  });
});
