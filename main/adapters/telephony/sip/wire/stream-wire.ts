import type { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import { failureOfClose, failureOfError, type ConnectionFailure } from './connection-failure.ts';
import { viaTransport, type Endpoint } from './endpoint.ts';
import { MessageStream, type StreamPart } from './message-stream.ts';
import { certificateUntil, openStream, type OpeningStream } from './open-stream.ts';
import { PingWatch, type Pong } from './ping-watch.ts';
import { ServerProbe } from './server-probe.ts';
import type { TransportSettings } from './transport-options.ts';
import type { Wire, WireEvents } from './wire.ts';

const CLOSE_WITHIN_MS = 1000;
const PING = '\r\n\r\n';
const PONG = '\r\n';

/**
 * SIP over one TCP or TLS connection. Keep-alive is that of RFC 5626 §4.4.1 with a deadline for the pong; a server that
 * has not shown yet that it gives pongs is sent an OPTIONS beside it, and from then on what it answered.
 */
export class StreamWire implements Wire {
  readonly #events: WireEvents;
  readonly #settings: TransportSettings;
  readonly #endpoint: Endpoint;
  readonly #messages: MessageStream;
  readonly #probe: ServerProbe;
  readonly #connectDeadline: NodeJS.Timeout;
  #opening: OpeningStream | undefined;
  #socket: Socket | undefined;
  #closeDeadline: NodeJS.Timeout | undefined;
  #pings: PingWatch | undefined;
  #givesPongs: boolean | undefined;
  #failure: ConnectionFailure | undefined;
  #over = false;

  constructor(settings: TransportSettings, endpoint: Endpoint, events: WireEvents) {
    this.#settings = settings;
    this.#endpoint = endpoint;
    this.#events = events;
    const { maxFrameBytes, connectTimeoutMs, aor = `sip:${endpoint.host}` } = settings;
    this.#messages = new MessageStream({ maxHeadBytes: maxFrameBytes / 2, maxMessageBytes: maxFrameBytes });
    this.#probe = new ServerProbe(aor);
    this.#connectDeadline = setTimeout(() => {
      this.#fail({ kind: 'timeout', detail: `no connection within ${connectTimeoutMs} ms` });
    }, connectTimeoutMs);
    void this.#open();
  }

  get lastPong(): Pong | undefined {
    return this.#pings?.lastPong;
  }

  get certificateUntil(): number | undefined {
    return this.#socket === undefined ? undefined : certificateUntil(this.#socket);
  }

  get local(): Wire['local'] {
    const { localAddress: address, localPort: port } = this.#socket ?? {};
    return address === undefined || port === undefined ? undefined : { address, port };
  }

  pingNow(): void {
    this.#pings?.pingNow();
  }

  send(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#over || this.#socket === undefined) {
        reject(new Error('The connection has ended'));
        return;
      }
      this.#socket.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  close(): void {
    this.#socket?.end();
    const withinMs = this.#socket === undefined ? 0 : CLOSE_WITHIN_MS;
    this.#closeDeadline = setTimeout(() => this.#fail(failureOfClose(1006, '')), withinMs);
  }

  abandon(): void {
    this.#stop();
    this.#drop();
  }

  async #open(): Promise<void> {
    const { ca, proxyFor } = this.#settings;
    try {
      const proxy = await proxyFor?.(this.#endpoint);
      if (this.#over) return;
      this.#opening = openStream({ endpoint: this.#endpoint, ca, proxy });
      const socket = await this.#opening.opened;
      if (this.#over) socket.destroy();
      else this.#opened(socket);
    } catch (error) {
      this.#fail(failureOfError(error instanceof Error ? error : new Error(String(error))));
    }
  }

  #opened(socket: Socket): void {
    clearTimeout(this.#connectDeadline);
    const { pingEveryMs, pongWithinMs, now } = this.#settings;
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#received(chunk));
    socket.on('error', (error) => (this.#failure ??= failureOfError(error)));
    socket.on('close', () => this.#end(this.#failure ?? failureOfClose(1006, '')));
    socket.resume();
    this.#pings = new PingWatch({
      everyMs: pingEveryMs,
      withinMs: pongWithinMs,
      now,
      sendPing: () => this.#ping(),
      onPong: () => this.#events.onPong(),
      onSilence: () => this.#fail({ kind: 'ping-timeout', detail: `no answer within ${pongWithinMs} ms` }),
    });
    this.#events.onOpen();
  }

  #ping(): void {
    if (this.#givesPongs !== false) this.#socket?.write(PING);
    if (this.#givesPongs !== true) this.#socket?.write(this.#probe.next(viaTransport(this.#endpoint)));
  }

  #received(chunk: Buffer): void {
    for (const part of this.#messages.take(chunk)) {
      if (!this.#over) this.#take(part);
    }
  }

  #take(part: StreamPart): void {
    switch (part.kind) {
      case 'ping':
        this.#socket?.write(PONG);
        break;
      case 'pong':
        this.#givesPongs = true;
        this.#pings?.pongReceived();
        break;
      case 'message':
        if (this.#probe.isAnswer(part.data)) {
          this.#givesPongs ??= false;
          this.#pings?.pongReceived();
        } else this.#events.onFrame(part.data);
        break;
      case 'fault':
        this.#fail({ kind: 'frame-too-large', detail: part.reason });
        break;
    }
  }

  #fail(failure: ConnectionFailure): void {
    if (this.#over) return;
    this.#end(this.#failure ?? failure);
    this.#drop();
  }

  #end(failure: ConnectionFailure): void {
    if (this.#over) return;
    this.#stop();
    this.#events.onEnd(failure);
  }

  #drop(): void {
    this.#opening?.abandon();
    this.#socket?.destroy();
  }

  #stop(): void {
    this.#over = true;
    clearTimeout(this.#connectDeadline);
    clearTimeout(this.#closeDeadline);
    this.#pings?.dispose();
  }
}
