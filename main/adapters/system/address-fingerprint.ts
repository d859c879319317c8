import type { NetworkInterfaceInfo } from 'node:os';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** The first half of an IPv6 address: the network. The second half changes by itself (RFC 8981 temporary addresses). */
function ipv6Network(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const missing = address.includes('::') ? 8 - left.length - right.length : 0;
  const zeros = Array.from({ length: Math.max(0, missing) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.') || /^fe[89ab]/i.test(address);
}

/**
 * The addresses that sockets live on, as one comparable text: no loopback, no link-local addresses, and of IPv6 only
 * the networks.
 */
export function addressFingerprint(interfaces: Interfaces): string {
  const addresses = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter((info) => !info.internal && !isLinkLocal(info.address))
      .map((info) => `${name} ${info.family === 'IPv6' ? ipv6Network(info.address) : info.address}`),
  );
  return [...new Set(addresses)].toSorted().join('\n');
}
