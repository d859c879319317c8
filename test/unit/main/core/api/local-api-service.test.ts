import { expect, it } from 'vitest';

import { API_METHODS } from '#core/api/api-methods.ts';
import type { ApiListener } from '#core/ports/api-listener.ts';
import { ok } from '#shared/result.ts';
import { localApiFixture } from '#test/support/local-api-fixture.ts';

/** A port that cannot be given back while `isStuck`. */
function aListener() {
  const ports: number[] = [];
  const state = { isStuck: false };
  const listener: ApiListener = {
    listen: (port) => {
      ports.push(port);
      return Promise.resolve(ok());
    },
    close: () => (state.isStuck ? Promise.reject(new Error('the port is stuck')) : Promise.resolve()),
  };
  return { listener, ports, state };
}

it('listens again after a port could not be given back once, and says meanwhile that it failed', async () => {
  const { service, settings, views } = localApiFixture();
  const { listener, ports, state } = aListener();
  const use = (change: { enabled?: boolean; port?: number }) =>
    settings.update({ localApi: { ...settings.current.localApi, ...change } });
  await service.start(listener);
  use({ enabled: true, port: 4100 });
  await expect.poll(() => views.at(-1)?.state).toBe('listening');
  expect(ports).toEqual([4100]);
  state.isStuck = true;
  use({ port: 4200 });
  await expect.poll(() => views.at(-1)?.state).toBe('failed');
  expect(ports).toEqual([4100]);
  state.isStuck = false;
  use({ port: 4300 });
  await expect.poll(() => views.at(-1)?.state).toBe('listening');
  expect(ports).toEqual([4100, 4300]);
  state.isStuck = true;
  await service.dispose();
});

it('shows who is let in with how many connections, and nothing of their tokens', () => {
  const { service, book, views, talk } = localApiFixture();
  const added = book.add({ name: 'CRM', permissions: ['dial'], origins: [] });
  const client = added.ok ? added.value.client : undefined;
  talk({ client: client?.id ?? '' });
  service.setPairing(undefined);
  expect(views.at(-1)?.clients).toMatchObject([{ name: 'CRM', permissions: ['dial'], connections: 1 }]);
  expect(client?.tokenHash.length).toBeGreaterThan(0);
  expect(JSON.stringify(views)).not.toContain(client?.tokenHash);
});

it('lets nobody without the right permission write, dial or see what others wrote', () => {
  const loose = Object.entries(API_METHODS).filter(([, { permission }]) => permission === 'any');
  const names = loose.map(([name]) => name);
  expect(
    names.filter((name) => /^(?:call|record|history|promise|write|message|agent|people)\./.test(name)),
  ).toEqual([]);
  expect(API_METHODS['write.edit'].permission).toBe('records');
  for (const name of ['message.send', 'promise.call', 'call.redial', 'voicemail.dial'] as const)
    expect([name, API_METHODS[name].permission]).toEqual([name, 'dial']);
});
