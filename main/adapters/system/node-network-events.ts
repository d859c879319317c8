import { Resolver } from 'node:dns';
import { networkInterfaces } from 'node:os';

import type { NetworkChange, NetworkEvents } from '#core/ports/network-events.ts';

import { addressFingerprint, type Interfaces } from './address-fingerprint.ts';

export interface NodeNetworkEventsOptions {
  readonly read?: () => Interfaces;
  readonly readNames?: () => readonly string[];
  /** Epoch ms. */
  readonly now?: () => number;
  readonly pollMs?: number;
}

const POLL_MS = 1000;
/** Looks that come later than this were held up by a sleep; a busy computer is late by a second or two. */
const GAP_MS = 15_000;
/** Name servers are read from files or the registry: less often than addresses. */
const NAMES_EVERY = 10;

/**
 * Node has no event for changes of the network: looks every second (some 50 µs), without keeping the process alive. Looks
 * that are late by far tell of a sleep that the OS said nothing of (Linux without logind, a virtual machine).
 */
export class NodeNetworkEvents implements NetworkEvents {
  readonly #read: () => Interfaces;
  readonly #readNames: () => readonly string[];
  readonly #now: () => number;
  readonly #listeners = new Set<(change: NetworkChange) => void>();
  readonly #interval: NodeJS.Timeout;
  #seen: string;
  #names: string;
  #lookedAt: number;
  #looks = 0;

  constructor(options: NodeNetworkEventsOptions = {}) {
    this.#read = options.read ?? networkInterfaces;
    this.#readNames = options.readNames ?? nameServers;
    this.#now = options.now ?? Date.now;
    this.#seen = addressFingerprint(this.#read());
    this.#names = this.#readNames().join();
    this.#lookedAt = this.#now();
    this.#interval = setInterval(() => this.check(), options.pollMs ?? POLL_MS);
    this.#interval.unref();
  }

  get isOnline(): boolean {
    return addressFingerprint(this.#read()) !== '';
  }

  onChange(listener: (change: NetworkChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks now. */
  check(): void {
    const change = this.#look();
    if (change !== undefined) for (const listener of this.#listeners) listener(change);
  }

  dispose(): void {
    clearInterval(this.#interval);
    this.#listeners.clear();
  }

  #look(): NetworkChange | undefined {
    const addresses = addressFingerprint(this.#read());
    const movedAddress = addresses !== this.#seen;
    this.#seen = addresses;
    const movedNames = this.#looks++ % NAMES_EVERY === 0 && this.#namesMoved();
    const gap = this.#now() - this.#lookedAt;
    this.#lookedAt = this.#now();
    if (movedAddress) return 'address';
    return movedNames ? 'names' : gap > GAP_MS ? 'gap' : undefined;
  }

  #namesMoved(): boolean {
    const before = this.#names;
    this.#names = this.#readNames().join();
    return before !== this.#names;
  }
}

/** Those of the system as it is now; the ones of the process are read once, at its start. */
function nameServers(): readonly string[] {
  return new Resolver().getServers();
}
