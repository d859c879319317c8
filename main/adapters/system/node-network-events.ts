import { networkInterfaces } from 'node:os';

import type { NetworkEvents } from '#core/ports/network-events.ts';

import { addressFingerprint, type Interfaces } from './address-fingerprint.ts';

export interface NodeNetworkEventsOptions {
  readonly read?: () => Interfaces;
  readonly pollMs?: number;
}

const POLL_MS = 2000;

/** Node has no event for address changes: looks every 2 s (some 50 µs), without keeping the process alive. */
export class NodeNetworkEvents implements NetworkEvents {
  readonly #read: () => Interfaces;
  readonly #listeners = new Set<() => void>();
  readonly #interval: NodeJS.Timeout;
  #seen: string;

  constructor(options: NodeNetworkEventsOptions = {}) {
    this.#read = options.read ?? networkInterfaces;
    this.#seen = addressFingerprint(this.#read());
    this.#interval = setInterval(() => this.check(), options.pollMs ?? POLL_MS);
    this.#interval.unref();
  }

  onAddressChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks now. */
  check(): void {
    const now = addressFingerprint(this.#read());
    if (now === this.#seen) return;
    this.#seen = now;
    for (const listener of this.#listeners) listener();
  }

  dispose(): void {
    clearInterval(this.#interval);
    this.#listeners.clear();
  }
}
