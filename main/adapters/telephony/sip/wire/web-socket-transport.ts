import { isUtf8 } from 'node:buffer';
import { EmitterImpl } from 'sip.js/lib/api/emitter.js';
import { StateTransitionError } from 'sip.js/lib/api/exceptions/state-transition.js';
import { TransportState } from 'sip.js/lib/api/transport-state.js';
import type { Transport } from 'sip.js/lib/api/transport.js';
import { TransportError } from 'sip.js/lib/core/exceptions/transport-error.js';
import type { Logger } from 'sip.js/lib/core/log/logger.js';
import { ConnectionError } from './connection-error.ts';
import type { ConnectionFailure } from './connection-failure.ts';
import type { Pong } from './ping-watch.ts';
import { SipSocket } from './sip-socket.ts';
import { WEB_SOCKET_DEFAULTS } from './web-socket-options.ts';
import type { WebSocketOptions, WebSocketSettings } from './web-socket-options.ts';

type Settle = { readonly resolve: () => void; readonly reject: (error: Error) => void };

/**
 * SIP over one WebSocket (RFC 7118) as sip.js wants it, with both guards in the way.
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
export class WebSocketTransport implements Transport {
  readonly protocol: 'WS' | 'WSS';
  readonly stateChange = new EmitterImpl<TransportState>();
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;
  readonly #logger: Pick<Logger, 'error'>;
  readonly #options: WebSocketSettings;
  #state = TransportState.Disconnected;
  #transitioning = false;
  #socket: SipSocket | undefined;
  #connecting: { readonly promise: Promise<void>; readonly settle: Settle } | undefined;
  #disconnecting: { readonly promise: Promise<void>; readonly settle: Settle } | undefined;
  #failure: ConnectionFailure | undefined;

  constructor(logger: Pick<Logger, 'error'>, options: WebSocketOptions) {
    this.#logger = logger;
    this.#options = { ...WEB_SOCKET_DEFAULTS, ...options };
    this.protocol = /^wss:/i.test(options.server) ? 'WSS' : 'WS';
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
    this.#connecting = deferred();
    const { promise } = this.#connecting;
    this.#failure = undefined;
    this.#transition(TransportState.Connecting);
    abandoned?.settle.reject(new Error('A new connection was wanted before the old one had closed'));
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
    this.#connecting?.settle.reject(new Error('Disconnected before the connection was made'));
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
    const socket: SipSocket = new SipSocket(this.#options, {
      onOpen: () => this.#opened(socket),
      onFrame: (data) => this.#frameArrived(socket, data),
      onEnd: (failure) => this.#ended(socket, failure),
    });
    this.#socket = socket;
  }

  #opened(socket: SipSocket): void {
    if (socket !== this.#socket || this.#state !== TransportState.Connecting) {
      return;
    }
    const connecting = this.#connecting;
    this.#connecting = undefined;
    this.#transition(TransportState.Connected);
    connecting?.settle.resolve();
  }

  #frameArrived(socket: SipSocket, data: Buffer): void {
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

  #reply(socket: SipSocket, answer: string): void {
    this.#options.onFrameOut?.(answer, performance.timeOrigin + this.#options.now());
    socket.send(answer).catch((error: unknown) => this.#logger.error(`Answer not sent: ${String(error)}`));
  }

  #ended(socket: SipSocket, failure: ConnectionFailure): void {
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
    connecting?.settle.reject(error ?? new Error('Disconnected'));
    disconnecting?.settle.resolve();
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

function deferred(): { promise: Promise<void>; settle: Settle } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => {});
  return { promise, settle: { resolve, reject } };
}
