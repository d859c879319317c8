import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

import { LocalApiServer } from '#adapters/local-api/local-api-server.ts';
import { RandomTokens } from '#adapters/local-api/random-tokens.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';
import { ALL_PERMISSIONS, localApiFixture } from '#test/support/local-api-fixture.ts';

function systemTime(): Clock & Timer {
  const system = { clock: new SystemClock(), timer: new SystemTimer() };
  return {
    now: () => system.clock.now(),
    monotonic: () => system.clock.monotonic(),
    after: (ms, run) => system.timer.after(ms, run),
    every: (ms, run) => system.timer.every(ms, run),
  };
}

/** The local API on a real port, with a program and a page of `https://crm.example` let in. */
export async function openApi(clock: Clock & Timer = systemTime()) {
  const api = localApiFixture({ time: clock, tokens: new RandomTokens() });
  const add = (name: string, origins: readonly string[]) => {
    const added = api.book.add({ name, origins, permissions: ALL_PERMISSIONS });
    return added.ok ? added.value.token : '';
  };
  const token = add('Script', []);
  const foreign = add('CRM', ['https://crm.example']);
  const port = await freePort();
  await api.send('api:configure', { enabled: true, port });
  const server = new LocalApiServer({
    service: api.service,
    document: () => '{}',
    clock,
    timer: clock,
    logger: api.logger,
  });
  await api.service.start(server);
  return { ...api, server, port, token, foreign, site: `http://127.0.0.1:${port}` };
}

export type ApiSite = Awaited<ReturnType<typeof openApi>>;

/** Sends bytes as they are and resolves with the status of the answer, 0 when there is none that could be read. */
export async function probe(port: number, bytes: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (data) => {
    heard += data.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.end(Buffer.from(bytes, 'latin1'));
  await once(socket, 'close');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1];
  return Number(status ?? 0);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
