import type { NetworkInterfaceInfo } from 'node:os';

import { describe, expect, it } from 'vitest';

import { networkName } from '#adapters/system/network-name.ts';

function at(address: string): { readonly eth0: readonly NetworkInterfaceInfo[] } {
  const info = { address, netmask: '255.255.255.0', mac: '00:00:00:00:00:00', internal: false, cidr: null };
  return { eth0: [{ ...info, family: 'IPv4' }] };
}

describe('the name of a network', () => {
  it('stays when the computer gets another address in it', () => {
    expect(networkName(at('192.168.7.20'), ['192.168.7.1'])).toBe(
      networkName(at('192.168.7.91'), ['192.168.7.1']),
    );
  });

  it('differs by addresses and by name servers', () => {
    const names = [
      networkName(at('192.168.7.20'), ['192.168.7.1']),
      networkName(at('192.168.8.20'), ['192.168.7.1']),
      networkName(at('192.168.7.20'), ['10.0.0.53']),
    ];
    expect(new Set(names).size).toBe(3);
  });

  it('says nothing of the addresses, and nothing at all without a network', () => {
    expect(networkName(at('192.168.7.20'), [])).toMatch(/^[0-9a-f]{16}$/);
    expect(networkName({}, ['10.0.0.53'])).toBe('');
  });
});
