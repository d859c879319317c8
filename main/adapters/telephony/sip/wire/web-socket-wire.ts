import { Buffer } from 'node:buffer';
import type { createConnection, Socket } from 'node:net';
import { callbackify } from 'node:util';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import { writeServerAddress } from '#shared/domain/server-address.ts';
import { failureOfClose, failureOfError, failureOfHttpStatus } from './connection-failure.ts';
import type { ConnectionFailure } from './connection-failure.ts';
import type { Endpoint } from './endpoint.ts';
import { certificateUntil, openStream, type OpeningStream } from './open-stream.ts';
import { PingWatch } from './ping-watch.ts';
import type { Pong } from './ping-watch.ts';
import type { TransportSettings } from './transport-options.ts';
import type { Wire, WireEvents } from './wire.ts';

const CLOSE_WITHIN_MS = 1000;

type StreamTaker = (error: Error | null, stream: Socket) => void;

/**
 * One WebSocket from dialling to its end: deadlines for connecting, pongs and closing, and why it ended.
 * `ws` switches Nagle's delay off by itself.
 */
export class WebSocketWire implements Wire {
  readonly #events: WireEvents;
  readonly #socket: WebSocket | undefined;
  readonly #settings: TransportSettings;
  #connectDeadline: NodeJS.Timeout | undefined;
  #closeDeadline: NodeJS.Timeout | undefined;
  #pings: PingWatch | undefined;
  #failure: ConnectionFailure | undefined;
  #opening: OpeningStream | undefined;
  #stream: Socket | undefined;
  #over = false;

  constructor(settings: TransportSettings, endpoint: Endpoint, events: WireEvents) {
    this.#settings = settings;
    this.#events = events;
    try {
      this.#socket = new WebSocket(writeServerAddress(endpoint), 'sip', {
        maxPayload: settings.maxFrameBytes,
        perMessageDeflate: false,
        createConnection: this.#connector(endpoint) as unknown as typeof createConnection,
      });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      queueMicrotask(() => this.#end({ kind: 'unreachable', detail }));
      return;
    }
    this.#listen(this.#socket);
    this.#connectDeadline = setTimeout(() => {
      this.#fail({ kind: 'timeout', detail: `no connection within ${settings.connectTimeoutMs} ms` });
    }, settings.connectTimeoutMs);
  }

  get lastPong(): Pong | undefined {
    return this.#pings?.lastPong;
  }

  pingNow(): void {
    this.#pings?.pingNow();
  }

  get certificateUntil(): number | undefined {
    return this.#stream === undefined ? undefined : certificateUntil(this.#stream);
  }

  get local(): Wire['local'] {
    const { localAddress: address, localPort: port } = this.#stream ?? {};
    return address === undefined || port === undefined ? undefined : { address, port };
  }

  send(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#over || this.#socket === undefined) {
        reject(new Error('The connection has ended'));
        return;
      }
      this.#socket.send(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  close(): void {
    this.#socket?.close(1000);
    this.#closeDeadline = setTimeout(() => this.#fail(failureOfClose(1006, '')), CLOSE_WITHIN_MS);
  }

  abandon(): void {
    this.#stop();
    this.#drop();
  }

  /** Gives `ws` a stream that is opened already; it takes one by callback, as `http.request` does. */
  #connector(endpoint: Endpoint): (options: unknown, done: StreamTaker) => void {
    return (_options, done) => callbackify(() => this.#open(endpoint))(done);
  }

  async #open(endpoint: Endpoint): Promise<Socket> {
    const { ca, proxyFor } = this.#settings;
    const proxy = await proxyFor?.(endpoint);
    this.#opening = openStream({ endpoint, ca, proxy });
    if (this.#over) this.#opening.abandon();
    this.#stream = await this.#opening.opened;
    return this.#stream;
  }

  #drop(): void {
    this.#opening?.abandon();
    this.#socket?.terminate();
  }

  #listen(socket: WebSocket): void {
    socket.on('open', () => this.#opened());
    socket.on('message', (data) => {
      if (!this.#over) {
        this.#events.onFrame(asBuffer(data));
      }
    });
    socket.on('pong', () => this.#pings?.pongReceived());
    socket.on('unexpected-response', (request, response) => {
      this.#failure ??= failureOfHttpStatus(response.statusCode ?? 0);
      request.destroy();
      this.#end(this.#failure);
    });
    socket.on('error', (error) => {
      this.#failure ??= failureOfError(error);
    });
    socket.on('close', (code, reason) => this.#end(this.#failure ?? failureOfClose(code, reason.toString())));
  }

  #opened(): void {
    clearTimeout(this.#connectDeadline);
    if (this.#over) {
      return;
    }
    const { pingEveryMs, pongWithinMs, now } = this.#settings;
    this.#pings = new PingWatch({
      everyMs: pingEveryMs,
      withinMs: pongWithinMs,
      now,
      sendPing: () => this.#socket?.ping(),
      onPong: () => this.#events.onPong(),
      onSilence: () => this.#fail({ kind: 'ping-timeout', detail: `no pong within ${pongWithinMs} ms` }),
    });
    this.#events.onOpen();
  }

  #fail(failure: ConnectionFailure): void {
    if (this.#over) {
      return;
    }
    this.#end(this.#failure ?? failure);
    this.#drop();
  }

  #end(failure: ConnectionFailure): void {
    if (!this.#over) {
      this.#stop();
      this.#events.onEnd(failure);
    }
  }

  #stop(): void {
    this.#over = true;
    clearTimeout(this.#connectDeadline);
    clearTimeout(this.#closeDeadline);
    this.#pings?.dispose();
  }
}

function asBuffer(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) {
    return data;
  }
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
