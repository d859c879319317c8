import { isUtf8 } from 'node:buffer';
import { EmitterImpl } from 'sip.js/lib/api/emitter.js';
import { StateTransitionError } from 'sip.js/lib/api/exceptions/state-transition.js';
import { TransportState } from 'sip.js/lib/api/transport-state.js';
import type { Transport } from 'sip.js/lib/api/transport.js';
import { TransportError } from 'sip.js/lib/core/exceptions/transport-error.js';
import type { Logger } from 'sip.js/lib/core/log/logger.js';
import { ConnectionError } from './connection-error.ts';
import type { ConnectionFailure } from './connection-failure.ts';
import { isStream, readEndpoint, viaTransport, type Endpoint, type ViaTransport } from './endpoint.ts';
import type { Pong } from './ping-watch.ts';
import { deferred, type Deferred } from './deferred.ts';
import { StreamWire } from './stream-wire.ts';
import { TRANSPORT_DEFAULTS } from './transport-options.ts';
import type { TransportOptions, TransportSettings } from './transport-options.ts';
import { WebSocketWire } from './web-socket-wire.ts';
import type { Wire, WireEvents } from './wire.ts';

/**
 * SIP over one connection at a time, WebSocket (RFC 7118), TLS or TCP, as sip.js wants it, with both guards in the way.
 *
 * ```
 * Disconnected  --connect()-->    Connecting
 * Connecting    --open-->         Connected      --failure--> Disconnected   --disconnect()--> Disconnecting
 * Connected     --disconnect()--> Disconnecting  --lost-->    Disconnected
 * Disconnecting --closed-->       Disconnected   --connect()--> Connecting
 * ```
 * Keeps the MUST rules of the sip.js `Transport` interface. Never reconnects by itself; `failure` says why
 * the last connection failed or ended, undefined after a wanted end. Callbacks of sip.js may throw: it is
 * logged and counted, the state stays right.
 */
export class SipTransport implements Transport {
  readonly stateChange = new EmitterImpl<TransportState>();
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;
  /** The server answered a ping. */
  onPong: (() => void) | undefined;
  readonly #logger: Pick<Logger, 'error'>;
  readonly #options: TransportSettings;
  #state = TransportState.Disconnected;
  #transitioning = false;
  #endpoint: Endpoint | undefined;
  #socket: Wire | undefined;
  #connecting: Deferred | undefined;
  #disconnecting: Deferred | undefined;
  #failure: ConnectionFailure | undefined;

  constructor(logger: Pick<Logger, 'error'>, options: TransportOptions) {
    this.#logger = logger;
    this.#options = { ...TRANSPORT_DEFAULTS, ...options };
    this.#endpoint = readEndpoint(options.server);
  }

  /** Of the server in use, as Via names it. */
  get protocol(): ViaTransport {
    return this.#endpoint === undefined ? 'WSS' : viaTransport(this.#endpoint);
  }

  get endpoint(): Endpoint | undefined {
    return this.#endpoint;
  }

  /** Epoch ms until which the server's certificate holds; undefined without TLS or connection. */
  get certificateUntil(): number | undefined {
    return this.#socket?.certificateUntil;
  }

  /** Our side of the connection, while there is one. */
  get local(): Wire['local'] {
    return this.#socket?.local;
  }

  get state(): TransportState {
    return this.#state;
  }

  get failure(): ConnectionFailure | undefined {
    return this.#failure;
  }

  get lastPong(): Pong | undefined {
    return this.#socket?.lastPong;
  }

  isConnected(): boolean {
    return this.#state === TransportState.Connected;
  }

  /** Where the next connection goes. One that stands is not touched. */
  use(endpoint: Endpoint): void {
    this.#endpoint = endpoint;
  }

  connect(): Promise<void> {
    if (this.#transitioning) {
      return Promise.reject(new StateTransitionError());
    }
    if (this.isConnected()) {
      return Promise.resolve();
    }
    if (this.#state === TransportState.Connecting && this.#connecting !== undefined) {
      return this.#connecting.promise;
    }
    const abandoned = this.#disconnecting;
    this.#disconnecting = undefined;
    this.#socket?.abandon();
    this.#socket = undefined;
    this.#connecting = deferred();
    const { promise } = this.#connecting;
    this.#failure = undefined;
    this.#transition(TransportState.Connecting);
    abandoned?.reject(new Error('A new connection was wanted before the old one had closed'));
    this.#open();
    return promise;
  }

  disconnect(): Promise<void> {
    if (this.#transitioning) {
      return Promise.reject(new StateTransitionError());
    }
    if (this.#state === TransportState.Disconnected) {
      return Promise.resolve();
    }
    if (this.#disconnecting !== undefined) {
      return this.#disconnecting.promise;
    }
    this.#disconnecting = deferred();
    const { promise } = this.#disconnecting;
    this.#transition(TransportState.Disconnecting);
    this.#connecting?.reject(new Error('Disconnected before the connection was made'));
    this.#connecting = undefined;
    this.#socket?.close();
    return promise;
  }

  async dispose(): Promise<void> {
    await this.disconnect();
    this.stateChange.removeAllListeners();
  }

  /** Pings at once, to prove or disprove the connection within the pong deadline (after sleep, for example). */
  checkNow(): void {
    this.#socket?.pingNow();
  }

  /** Sends one message after the egress guard has read it; rejects, with nothing sent, when it refuses. */
  async send(message: string): Promise<void> {
    const socket = this.#socket;
    if (!this.isConnected() || socket === undefined) {
      throw new TransportError('Not connected.');
    }
    const prepared = this.#options.gate.prepare(message);
    if (!prepared.ok) {
      throw new TransportError(`Refused to send: ${prepared.problem}`);
    }
    this.#options.onFrameOut?.(prepared.value, performance.timeOrigin + this.#options.now());
    await socket.send(prepared.value);
  }

  #open(): void {
    const endpoint = this.#endpoint;
    if (endpoint === undefined) {
      const detail = `no address of a server: ${this.#options.server}`;
      queueMicrotask(() => this.#ended(undefined, { kind: 'unreachable', detail }));
      return;
    }
    const events: WireEvents = {
      onOpen: () => this.#opened(socket),
      onFrame: (data) => this.#frameArrived(socket, data),
      onPong: () => socket === this.#socket && this.#guarded(() => this.onPong?.()),
      onEnd: (failure) => this.#ended(socket, failure),
    };
    const socket: Wire = isStream(endpoint)
      ? new StreamWire(this.#options, endpoint, events)
      : new WebSocketWire(this.#options, endpoint, events);
    this.#socket = socket;
  }

  #opened(socket: Wire): void {
    if (socket !== this.#socket || this.#state !== TransportState.Connecting) {
      return;
    }
    const connecting = this.#connecting;
    this.#connecting = undefined;
    this.#transition(TransportState.Connected);
    connecting?.resolve();
  }

  #frameArrived(socket: Wire, data: Buffer): void {
    if (socket !== this.#socket || !this.isConnected()) {
      return;
    }
    const encoding = isUtf8(data) ? 'utf8' : 'latin1';
    const text = data.toString(encoding);
    this.#options.onFrameIn?.(text, performance.timeOrigin + this.#options.now());
    this.#options.gate.receive(text, encoding, {
      deliver: (message) => this.onMessage?.(message),
      reply: (answer) => this.#reply(socket, answer),
    });
  }

  #reply(socket: Wire, answer: string): void {
    this.#options.onFrameOut?.(answer, performance.timeOrigin + this.#options.now());
    socket.send(answer).catch((error: unknown) => this.#logger.error(`Answer not sent: ${String(error)}`));
  }

  #ended(socket: Wire | undefined, failure: ConnectionFailure): void {
    if (socket !== this.#socket) {
      return;
    }
    this.#socket = undefined;
    const connecting = this.#connecting;
    const disconnecting = this.#disconnecting;
    this.#connecting = undefined;
    this.#disconnecting = undefined;
    this.#failure = disconnecting === undefined ? failure : undefined;
    const error = disconnecting === undefined ? new ConnectionError(failure) : undefined;
    this.#transition(TransportState.Disconnected, error);
    connecting?.reject(error ?? new Error('Disconnected'));
    disconnecting?.resolve();
  }

  #transition(next: TransportState, error?: Error): void {
    const before = this.#state;
    this.#state = next;
    this.#transitioning = true;
    this.#guarded(() => this.stateChange.emit(next));
    if (next === TransportState.Connected) {
      this.#guarded(() => this.onConnect?.());
    } else if (before === TransportState.Connected) {
      this.#guarded(() => this.onDisconnect?.(error));
    }
    this.#transitioning = false;
  }

  #guarded(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.#options.gate.stats.badIn += 1;
      this.#logger.error(`A transport callback threw: ${String(error)}`);
    }
  }
}
