import { Buffer } from 'node:buffer';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import { failureOfClose, failureOfError, failureOfHttpStatus } from './connection-failure.ts';
import type { ConnectionFailure } from './connection-failure.ts';
import { PingWatch } from './ping-watch.ts';
import type { Pong } from './ping-watch.ts';
import type { WebSocketSettings } from './web-socket-options.ts';

const CLOSE_WITHIN_MS = 1000;

/** What a socket tells its owner. `onEnd` comes exactly once, whatever happens, and nothing comes after it. */
export interface SipSocketEvents {
  readonly onOpen: () => void;
  readonly onFrame: (data: Buffer) => void;
  readonly onEnd: (failure: ConnectionFailure) => void;
}

/**
 * One WebSocket from dialling to its end: deadlines for connecting, pongs and closing, and why it ended.
 * `ws` switches Nagle's delay off by itself.
 */
export class SipSocket {
  readonly #events: SipSocketEvents;
  readonly #socket: WebSocket | undefined;
  readonly #settings: WebSocketSettings;
  #connectDeadline: NodeJS.Timeout | undefined;
  #closeDeadline: NodeJS.Timeout | undefined;
  #pings: PingWatch | undefined;
  #failure: ConnectionFailure | undefined;
  #over = false;

  constructor(settings: WebSocketSettings, events: SipSocketEvents) {
    this.#settings = settings;
    this.#events = events;
    try {
      this.#socket = new WebSocket(settings.server, 'sip', {
        maxPayload: settings.maxFrameBytes,
        perMessageDeflate: false,
        ...(settings.ca === undefined ? {} : { ca: settings.ca }),
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

  /** Resolves when the frame has left for the kernel. */
  send(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#over || this.#socket === undefined) {
        reject(new Error('The connection has ended'));
        return;
      }
      this.#socket.send(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Closes in good order and, if the server does not answer that, by force. */
  close(): void {
    this.#socket?.close(1000);
    this.#closeDeadline = setTimeout(() => this.#fail(failureOfClose(1006, '')), CLOSE_WITHIN_MS);
  }

  /** Ends by force without telling the owner. */
  abandon(): void {
    this.#stop();
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
      onSilence: () => this.#fail({ kind: 'ping-timeout', detail: `no pong within ${pongWithinMs} ms` }),
    });
    this.#events.onOpen();
  }

  #fail(failure: ConnectionFailure): void {
    if (this.#over) {
      return;
    }
    this.#end(this.#failure ?? failure);
    this.#socket?.terminate();
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
