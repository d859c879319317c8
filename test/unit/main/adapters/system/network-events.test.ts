import type { NetworkInterfaceInfo } from 'node:os';

import { afterEach, describe, expect, it } from 'vitest';

import type { Interfaces } from '#adapters/system/address-fingerprint.ts';
import { NodeNetworkEvents } from '#adapters/system/node-network-events.ts';

function address(text: string, internal = false): NetworkInterfaceInfo {
  const common = { address: text, netmask: '', mac: '', internal, cidr: null };
  return text.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}

const HOME: Interfaces = {
  lo: [address('127.0.0.1', true)],
  eth0: [address('192.168.1.10'), address('2001:db8:1:2:aaaa::1'), address('fe80::1')],
};

describe('network changes', () => {
  let events: NodeNetworkEvents | undefined;

  afterEach(() => events?.dispose());

  function changesFrom(before: Interfaces, after: Interfaces): number {
    let now = before;
    let changes = 0;
    events = new NodeNetworkEvents({ read: () => now });
    events.onChange((change) => {
      expect(change).toBe('address');
      changes += 1;
    });
    now = after;
    events.check();
    events.check();
    return changes;
  }

  it.each<[string, Interfaces]>([
    ['a new address', { eth0: [address('192.168.1.11')] }],
    ['a lost interface', {}],
    ['a new interface', { ...HOME, tun0: [address('10.8.0.2')] }],
    ['a new IPv6 network', { eth0: [address('192.168.1.10'), address('2001:db8:1:3:aaaa::1')] }],
  ])('are told once for %s', (_, after) => {
    expect(changesFrom(HOME, after)).toBe(1);
  });

  it.each<[string, Interfaces]>([
    ['the same addresses in another order', { eth0: [...(HOME['eth0'] ?? [])].toReversed() }],
    ['a new temporary IPv6 address', { eth0: [...(HOME['eth0'] ?? []), address('2001:db8:1:2:bbbb::7')] }],
    ['a link-local address', { ...HOME, eth1: [address('169.254.3.4'), address('fe80::9')] }],
    ['loopback', { ...HOME, lo: [address('127.0.0.1', true), address('::1', true)] }],
  ])('are not told for %s', (_, after) => {
    expect(changesFrom(HOME, after)).toBe(0);
  });

  it('are told for other name servers and for a gap in time', () => {
    let [names, now] = [['192.0.2.1'], 0];
    const heard: string[] = [];
    events = new NodeNetworkEvents({ read: () => HOME, readNames: () => names, now: () => now });
    events.onChange((change) => heard.push(change));
    const look = (afterMs: number): void => {
      now += afterMs;
      events?.check();
    };
    look(2000);
    look(60_000);
    names = ['192.0.2.1', '192.0.2.2'];
    for (let time = 0; time < 10; time += 1) look(1000);
    look(4000);
    expect(heard).toEqual(['gap', 'names']);
  });

  it('know whether there is a network at all', () => {
    let now: Interfaces = HOME;
    events = new NodeNetworkEvents({ read: () => now });
    expect(events.isOnline).toBe(true);
    now = { lo: HOME['lo'] };
    expect(events.isOnline).toBe(false);
  });
});
