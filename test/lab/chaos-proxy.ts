import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What the proxy does to connections:
 * - `pass`: carries bytes both ways;
 * - `stall`: keeps everything open and carries nothing, like a dead router; `pass` lets what was held go on;
 * - `reset`: kills open connections with a TCP reset, and every new one too;
 * - `refuse`: kills open connections and does not listen, so that new ones are refused.
 */
export type ChaosMode = 'pass' | 'stall' | 'reset' | 'refuse';

/** Where the proxy leads. `delayMs` is added to each chunk of bytes in each direction. */
export interface ChaosOptions {
  readonly host?: string;
  readonly port: number;
  readonly delayMs?: number;
}

/** A TCP proxy on loopback, inside the test's process, that spoils the connections through it on demand. */
export class ChaosProxy {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #delayMs: number;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #sockets = new Set<Socket>();
  readonly #forgotten = new WeakSet<Socket>();
  #server: Server | undefined;
  #port = 0;
  #mode: ChaosMode = 'pass';

  constructor(options: ChaosOptions) {
    this.#target = { host: options.host ?? '127.0.0.1', port: options.port };
    this.#delayMs = options.delayMs ?? 0;
  }

  /** Listens on a free port, the same one for the life of the proxy, and gives it. */
  async start(): Promise<number> {
    await this.#listen();
    return this.#port;
  }

  /** Connections through the proxy that are open now. */
  get connections(): number {
    return this.#sockets.size / 2;
  }

  /** Changes what happens from now on, also to connections that are open. */
  async setMode(mode: ChaosMode): Promise<void> {
    this.#mode = mode;
    this.#changes.emit('mode');
    if (mode === 'reset' || mode === 'refuse') this.#resetAll();
    if (mode === 'refuse') await this.#close();
    else await this.#listen();
  }

  /**
   * Leaves the open connections as they are, stalled or not, and carries new ones as usual: a router that changed. Of a
   * stalled one neither side learns that the other closed it.
   */
  forget(): Promise<void> {
    const before = this.#mode;
    this.#mode = 'pass';
    if (before !== 'stall') return Promise.resolve();
    for (const socket of this.#sockets) {
      socket.pause();
      this.#forgotten.add(socket);
    }
    return Promise.resolve();
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    this.#resetAll();
    await this.#close();
    this.#changes.emit('mode');
  }

  async #listen(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer({ allowHalfOpen: true }, (client) => this.#accept(client));
    this.#server = server;
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
  }

  async #close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.close();
    await once(server, 'close');
  }

  #accept(client: Socket): void {
    if (this.#mode === 'reset') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ ...this.#target, allowHalfOpen: true });
    this.#track(client, upstream);
    this.#track(upstream, client);
    void this.#carry(client, upstream);
    void this.#carry(upstream, client);
  }

  #track(socket: Socket, other: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    const tell = (how: () => void): void => void (this.#forgotten.has(socket) || how());
    socket.on('error', () => tell(() => other.destroy()));
    socket.on('close', () => {
      this.#sockets.delete(socket);
      tell(() => other.destroySoon());
    });
  }

  /** Carries one direction until it ends; a broken socket ends both, by their `close` handlers. */
  async #carry(from: Socket, to: Socket): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        while (this.#mode === 'stall') await once(this.#changes, 'mode');
        if (this.#delayMs > 0) await delay(this.#delayMs);
        if (to.destroyed) return;
        if (this.#forgotten.has(from)) continue;
        if (!to.write(chunk)) await once(to, 'drain');
      }
      while (this.#mode === 'stall') await once(this.#changes, 'mode');
      if (!this.#forgotten.has(from)) to.end();
    } catch {
      if (!this.#forgotten.has(from)) to.destroy();
    }
  }

  #resetAll(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    this.#sockets.clear();
  }
}
