import { createHash } from 'node:crypto';
import { getServers } from 'node:dns';
import { networkInterfaces } from 'node:os';

import { addressFingerprint, type Interfaces } from './address-fingerprint.ts';

/** The network part of each IPv4 address: the machine's own number in it changes with every lease. */
function withoutHosts(fingerprint: string): string {
  return fingerprint.replace(/(\d+\.\d+\.\d+)\.\d+/g, '$1');
}

/**
 * An opaque name of the network the computer is in, the same one on another day: from the networks of its addresses
 * and its name servers, hashed, so that nobody reads places from it. Empty outside of any network. Two networks with
 * the same addresses and name servers (many homes) are one.
 */
export function networkName(interfaces: Interfaces = networkInterfaces(), servers = getServers()): string {
  const fingerprint = addressFingerprint(interfaces);
  if (fingerprint === '') return '';
  const text = [withoutHosts(fingerprint), ...servers.toSorted()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
