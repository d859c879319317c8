import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import { DemoRegistrar } from './demo-registrar.ts';
import { DigestGate } from './digest-gate.ts';
import type { SipEndpoint, SipTarget } from './sip-endpoint.ts';
import { formatSip, isRequest, parseSip, type SipMessage } from './sip-message.ts';
import { replyTo } from './sip-reply.ts';
import { SipProxy, type Route } from './sip-proxy.ts';

const LARGEST_FRAME = 64 * 1024;

export interface DemoPbxOptions {
  readonly realm: string;
  readonly passwordOf: (user: string) => string | undefined;
  /** Where a dialled number leads; `registered` finds telephones by the user they registered as. */
  readonly dialPlan: (dialled: string, registered: (user: string) => readonly SipTarget[]) => Route;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

/** A telephone inside this process: what it sends goes in by `receive`. */
export interface AttachedTelephone {
  receive(text: string): void;
  detach(): void;
}

/**
 * A telephone exchange on loopback: SIP over WebSocket (RFC 7118) with digest registration. Pages of a browser are
 * turned away by their Origin, strangers by the digest. No message can throw out of a socket's handler.
 */
export class DemoPbx {
  readonly #options: DemoPbxOptions;
  readonly #http: Server = createServer((_, response) => response.writeHead(426).end());
  readonly #sockets: WebSocketServer;
  readonly #registrar: DemoRegistrar;
  readonly #proxy: SipProxy;

  constructor(options: DemoPbxOptions) {
    this.#options = options;
    const gate = new DigestGate({
      realm: options.realm,
      passwordOf: options.passwordOf,
      clock: options.clock,
    });
    this.#registrar = new DemoRegistrar({ gate, clock: options.clock });
    this.#proxy = new SipProxy({
      registrar: this.#registrar,
      route: (dialled) => options.dialPlan(dialled, (user) => this.#registrar.targetsOf(user)),
      timer: options.timer,
      logger: options.logger,
    });
    this.#sockets = new WebSocketServer({
      server: this.#http,
      maxPayload: LARGEST_FRAME,
      handleProtocols: (protocols) => (protocols.has('sip') ? 'sip' : false),
      verifyClient: ({ req }: { req: { headers: { origin?: string | undefined } } }) =>
        req.headers.origin === undefined,
    });
    this.#sockets.on('connection', (socket) => this.#serve(socket));
  }

  /** Resolves with the server's URL; rejects when loopback gives no port. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#http.address() as AddressInfo;
    return `ws://127.0.0.1:${port}`;
  }

  /** True while a telephone is registered as `user`. */
  isReachable(user: string): boolean {
    return this.#registrar.targetsOf(user).length > 0;
  }

  /** Connects a telephone inside this process. Messages are delivered in later macrotasks, as from a socket. */
  attach(deliver: (text: string) => void): AttachedTelephone & { readonly endpoint: SipEndpoint } {
    const endpoint: SipEndpoint = {
      id: randomUUID(),
      trusted: true,
      send: (message) => void setImmediate(() => deliver(formatSip(message))),
    };
    return {
      endpoint,
      receive: (text) => void setImmediate(() => this.#receive(endpoint, text)),
      detach: () => this.#proxy.drop(endpoint),
    };
  }

  async close(): Promise<void> {
    this.#proxy.dispose();
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #serve(socket: WebSocket): void {
    const endpoint: SipEndpoint = {
      id: randomUUID(),
      trusted: false,
      send: (message) => socket.readyState === socket.OPEN && socket.send(formatSip(message)),
    };
    socket.on('message', (data, isBinary) => {
      const text = isBinary || Array.isArray(data) ? '' : Buffer.from(data as Buffer).toString('utf8');
      if (text.trim() !== '') this.#receive(endpoint, text);
      else if (text === '\r\n\r\n') socket.send('\r\n');
    });
    socket.on('error', (error) => this.#options.logger.warn('demo.socket-error', { message: error.message }));
    socket.on('close', () => this.#proxy.drop(endpoint));
  }

  #receive(endpoint: SipEndpoint, text: string): void {
    const message = parseSip(text);
    if (message === undefined) {
      this.#options.logger.warn('demo.unreadable-message', { characters: text.length });
      return;
    }
    try {
      this.#proxy.receive(endpoint, message);
    } catch (error) {
      this.#options.logger.error('demo.message-failed', { message: String(error) });
      this.#apologise(endpoint, message);
    }
  }

  #apologise(endpoint: SipEndpoint, message: SipMessage & ReturnType<typeof parseSip>): void {
    if (message !== undefined && isRequest(message) && message.start.method !== 'ACK') {
      endpoint.send(replyTo(message, 500));
    }
  }
}
