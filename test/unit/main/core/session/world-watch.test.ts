import { expect, test } from 'vitest';

import type { NetworkChange } from '#core/ports/network-events.ts';
import type { PowerEvent } from '#core/ports/power-events.ts';
import { readProxy } from '#core/session/read-proxy.ts';
import { watchWorld } from '#core/session/world-watch.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

function aWorld() {
  const power = new Set<(event: PowerEvent) => void>();
  const network = new Set<(change: NetworkChange) => void>();
  const done: string[] = [];
  const stop = watchWorld({
    power: { on: (listener) => (power.add(listener), () => power.delete(listener)) },
    network: {
      isOnline: true,
      onChange: (listener) => (network.add(listener), () => network.delete(listener)),
    },
    session: {
      reconnectNow: () => done.push('reconnect'),
      rest: () => Promise.resolve(void done.push('rest')),
    },
    quit: () => done.push('quit'),
    log: silentLogger,
  });
  const happen = (event: PowerEvent): void => {
    for (const listener of power) listener(event);
  };
  const change = (what: NetworkChange): void => {
    for (const listener of network) listener(what);
  };
  return { done, happen, change, stop };
}

test.each<[PowerEvent, readonly string[]]>([
  ['suspend', ['rest']],
  ['resume', ['reconnect']],
  ['lock', []],
  ['unlock', ['reconnect']],
  ['shutdown', ['quit']],
])('%s means %j', (event, done) => {
  const world = aWorld();
  world.happen(event);
  expect(world.done).toEqual(done);
});

test.each<NetworkChange>(['address', 'names', 'gap'])('a change of %s replaces the sockets', (what) => {
  const world = aWorld();
  world.change(what);
  expect(world.done).toEqual(['reconnect']);
});

test('nothing is heard any more after the end', () => {
  const world = aWorld();
  world.stop();
  world.happen('resume');
  world.change('address');
  expect(world.done).toEqual([]);
});

test.each([
  ['DIRECT', undefined],
  ['', undefined],
  ['PROXY proxy.example.com:3128; DIRECT', 'http://proxy.example.com:3128'],
  ['SOCKS5 socks.example.com:1080; HTTPS safe.example.com:443', 'https://safe.example.com:443'],
  ['SOCKS socks.example.com:1080; DIRECT; PROXY late.example.com:1', undefined],
])('the system says %j: %s', (list, proxy) => {
  expect(readProxy(list)).toBe(proxy);
});
