import { isUnencrypted, readServerAddress, writeServerAddress } from '#shared/domain/server-address.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import { orderServers } from '#core/session/server-order.ts';
import { findServers, type DnsQueries, type FoundServer } from './server-lookup.ts';
import { readEndpoint, type Endpoint } from '../wire/endpoint.ts';

export interface LineServersOptions {
  readonly line: Pick<LineSettings, 'server' | 'servers' | 'unencrypted'>;
  readonly dns: DnsQueries;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

const SETTINGS_STEP = 2 ** 32;

/**
 * The servers of a line, one after the other: those of the settings, a domain among them by what DNS says now. A round
 * begins with the preferred server and ends after the last; the next round asks DNS again.
 */
export class LineServers {
  readonly #options: LineServersOptions;
  #round: readonly FoundServer[] = [];
  #at = 0;

  constructor(options: LineServersOptions) {
    this.#options = options;
  }

  /** Whether the round holds another server for the next attempt. */
  get hasMore(): boolean {
    return this.#at < this.#round.length;
  }

  /** Whether the server in use is one of those that should be. */
  get isPreferred(): boolean {
    const least = Math.min(...this.#round.map(({ priority }) => priority));
    return (this.#round[this.#at]?.priority ?? least) <= least;
  }

  /** The first server of the round. */
  get preferred(): Endpoint | undefined {
    return this.#round[0]?.endpoint;
  }

  /** The server for the next attempt: the one in use unless it failed. Undefined when none may be used. */
  async next(): Promise<Endpoint | undefined> {
    if (!this.hasMore) {
      this.#round = orderServers(await this.#candidates(), this.#options.random);
      this.#at = 0;
    }
    return this.#round[this.#at]?.endpoint;
  }

  /** The attempt at the server given last did not succeed. */
  failed(): void {
    this.#at += 1;
  }

  /** The next attempt begins a new round. */
  startOver(): void {
    this.#round = [];
    this.#at = 0;
  }

  /** Whether the server in use is still one that DNS and settings name. */
  async isCurrent(): Promise<boolean> {
    const used = this.#round[this.#at];
    if (used === undefined) return true;
    const now = await this.#candidates();
    return now.some(({ endpoint }) => writeServerAddress(endpoint) === writeServerAddress(used.endpoint));
  }

  async #candidates(): Promise<readonly FoundServer[]> {
    const { line, dns } = this.#options;
    const written = [{ address: line.server, priority: 0, weight: 1 }, ...line.servers];
    const found = await Promise.all(
      written.map(async ({ address, priority, weight }) => {
        const read = readServerAddress(address);
        const endpoint = readEndpoint(address);
        if (endpoint !== undefined) return [{ endpoint, weight, priority: priority * SETTINGS_STEP }];
        if (read === undefined) return [];
        const servers = await findServers(read.host, dns);
        return servers.map((server) => ({ ...server, priority: priority * SETTINGS_STEP + server.priority }));
      }),
    );
    return found.flat().filter(({ endpoint }) => line.unencrypted || !isUnencrypted(endpoint));
  }
}
