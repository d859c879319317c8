import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';

import type { LocalApiService } from '#core/api/local-api-service.ts';
import { RateLimit } from '#core/api/rate-limit.ts';
import type { ApiListener } from '#core/ports/api-listener.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { answer, answerPreflight, refuse } from './answer.ts';
import { serveSocket } from './api-socket.ts';
import { bearerToken, checkRequest, DOCUMENT_PATH, RPC_PATH, type Admission } from './check-request.ts';
import { MESSAGE_MAX, readBody } from './read-body.ts';

/** A head that is not there after this is not waited for; a slow sender holds one socket for at most that long. */
const HEAD_MS = 5000;
const REQUEST_MS = 10_000;
const HEAD_MAX = 8192;
const CONNECTIONS_MAX = 256;
const SOCKETS_MAX = 64;
/** Wrong tokens over HTTP that are answered; beyond that they are not even looked at. */
const WRONG_TOKENS = { burst: 10, perSecond: 1 };

export interface LocalApiServerOptions {
  readonly service: LocalApiService;
  /** The OpenRPC document, as text. */
  readonly document: () => string;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

/**
 * The local API over HTTP and WebSocket (`/rpc`), with its description (`/openrpc.json`), on 127.0.0.1 alone. Every
 * request is checked before anything of it is read: its Host, its Origin, its path, its method.
 */
export class LocalApiServer implements ApiListener {
  readonly #options: LocalApiServerOptions;
  readonly #wrongTokens: RateLimit;
  #server: Server | undefined;
  #sockets: WebSocketServer | undefined;
  #port = 0;

  constructor(options: LocalApiServerOptions) {
    this.#options = options;
    this.#wrongTokens = new RateLimit({ clock: options.clock, ...WRONG_TOKENS });
  }

  async listen(port: number): Promise<Result<void, 'port-taken' | 'failed'>> {
    await this.close();
    const sockets = new WebSocketServer({
      noServer: true,
      maxPayload: MESSAGE_MAX,
      perMessageDeflate: false,
    });
    const server = this.#makeServer(sockets);
    this.#port = port;
    const opened = await opening(server, port);
    if (!opened.ok) return opened;
    [this.#server, this.#sockets] = [server, sockets];
    return ok();
  }

  async close(): Promise<void> {
    const [server, sockets] = [this.#server, this.#sockets];
    [this.#server, this.#sockets] = [undefined, undefined];
    for (const socket of sockets?.clients ?? []) socket.terminate();
    server?.closeAllConnections();
    if (server !== undefined) await new Promise((resolve) => server.close(resolve));
  }

  #makeServer(sockets: WebSocketServer): Server {
    const server = createServer({
      maxHeaderSize: HEAD_MAX,
      headersTimeout: HEAD_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: HEAD_MS,
      connectionsCheckingInterval: 1000,
    });
    server.maxConnections = CONNECTIONS_MAX;
    server.maxHeadersCount = 60;
    server.on('request', (request, response) => void this.#serve(request, response));
    server.on('upgrade', (request, socket, head) => this.#upgrade(sockets, request, socket, head));
    server.on('checkContinue', (_request: IncomingMessage, response: ServerResponse) =>
      refuse(response, 417),
    );
    server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
      refuse(response, 417),
    );
    server.on('connect', (_request, socket) => turnAway(socket, 405));
    server.on('clientError', (_error, socket) => turnAway(socket, 400));
    return server;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const admitted = checkRequest(request, this.#port);
    if (!admitted.ok) return this.#refuse(request, response, admitted.problem);
    const admission = admitted.value;
    const { path, origin } = admission;
    if (this.#options.service.reach(origin) !== 'known') return this.#refuse(request, response, 403);
    if (request.method === 'OPTIONS' && origin !== undefined)
      return answerPreflight(request, response, admission);
    if (path === DOCUMENT_PATH && request.method === 'GET')
      return answer(response, admission, this.#options.document());
    if (path === RPC_PATH && request.method === 'POST') return this.#post(request, response, admission);
    return refuse(response, 405, { Allow: path === RPC_PATH ? 'POST' : 'GET' });
  }

  async #post(request: IncomingMessage, response: ServerResponse, admission: Admission): Promise<void> {
    const client = this.#clientOf(request, admission);
    if (!client.ok) return this.#refuse(request, response, client.problem);
    const body = await readBody(request);
    if (!body.ok) return this.#refuse(request, response, body.problem);
    const reply = await this.#options.service.post(body.value, {
      origin: admission.origin,
      client: client.value,
      onGone: (gone) => void response.on('close', gone),
    });
    answer(response, admission, reply);
  }

  #upgrade(sockets: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { service, timer, logger } = this.#options;
    const admitted = checkRequest(request, this.#port);
    if (!admitted.ok) return turnAway(socket, admitted.problem);
    const { path, origin } = admitted.value;
    if (path !== RPC_PATH) return turnAway(socket, 404);
    if (service.reach(origin) === 'refused') {
      logger.warn('api.refused', { status: 403, origin });
      return turnAway(socket, 403);
    }
    const client = this.#clientOf(request, admitted.value);
    if (!client.ok) return turnAway(socket, client.problem);
    if (sockets.clients.size >= SOCKETS_MAX) return turnAway(socket, 503);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      serveSocket({ socket: opened, service, origin, client: client.value, timer });
    });
  }

  /** Who the Bearer token says it is; nobody without one. */
  #clientOf(request: IncomingMessage, { origin }: Admission): Result<string | undefined, 401 | 429> {
    const token = bearerToken(request);
    if (token === undefined) return ok(undefined);
    const client = this.#options.service.clientOf(token, origin);
    if (client !== undefined) return ok(client);
    return fail(this.#wrongTokens.take() > 0 ? 429 : 401);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
    const { origin } = request.headers;
    this.#options.logger.warn('api.refused', { status, origin });
    refuse(response, status, status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {});
  }
}

function opening(server: Server, port: number): Promise<Result<void, 'port-taken' | 'failed'>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(fail(error.code === 'EADDRINUSE' ? 'port-taken' : 'failed'));
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.removeAllListeners('error');
      server.on('error', () => undefined);
      resolve(ok());
    });
  });
}

/** Refuses a connection that is no request that could be answered. */
function turnAway(socket: Duplex, status: number): void {
  if (socket.writable)
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
  socket.once('finish', () => socket.destroy());
}
