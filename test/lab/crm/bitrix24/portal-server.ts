import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { phpQuery } from './php-query.ts';
import { PortalData, type PortalRecord } from './portal-data.ts';
import { PortalError } from './portal-error.ts';
import { answerFaultily, DOES_THE_WORK, type PortalFault } from './portal-faults.ts';
import { runMethod } from './portal-methods.ts';
import { PortalOAuth } from './portal-oauth.ts';
import { portalPage } from './portal-page.ts';
import { takeUpload } from './recording-methods.ts';
import type { Params } from './telephony-methods.ts';

/** One request to a method, as it came. */
export interface PortalRequest {
  readonly at: number;
  readonly method: string;
  readonly params: Params;
  readonly userAgent: string;
  /** What went wrong with it, if anything. */
  readonly fault?: PortalFault;
}

interface MethodCall {
  /** Who asks: the portal's webhook or another, the application with a good token or another. */
  readonly by: 'webhook' | 'nobody' | 'app' | 'no-token';
  readonly method: string;
  readonly params: Params;
}

export interface PortalOptions {
  readonly records: readonly PortalRecord[];
  readonly port?: number;
  /** The bucket of a portal on most plans: 2 a second run out, 50 fit. */
  readonly perSecond?: number;
  readonly bucket?: number;
  /** The portal's clock, epoch ms. */
  readonly now?: () => number;
}

/** A method, behind the user and the code of a webhook or without them. */
const REST = /^\/rest\/(?:(\d+\/[^/]+)\/)?([\w.]+?)(?:\.json)?$/;
const USER = '7';
const CODE = 'labwebhook0000042';
/** Turns of the event loop in which a request on its way would have arrived. */
/** Methods that change something, as far as one is to fail that is not named: `write`. */
const CHANGES = /\.(?:register|finish|hide|add|update|delete)$/i;
const QUIET_TURNS = 20;

/**
 * A Bitrix24 portal on loopback, written from the vendor's published behaviour: methods, odd types, error shapes, rate
 * limit. It keeps every request. `faults` are met by the next requests, one each; those for a method wait for it.
 */
export class PortalServer {
  readonly data: PortalData;
  readonly oauth: PortalOAuth;
  readonly requests: PortalRequest[] = [];
  readonly faults: (PortalFault | { readonly method: string; readonly fault: PortalFault })[] = [];
  /** What each answer of a method waits for: a slow portal. */
  thinks: () => Promise<unknown> = () => Promise.resolve();
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));
  readonly #options: PortalOptions;
  #port: number;
  #underWay = 0;
  #level = 0;
  #levelAt: number;

  private constructor(options: PortalOptions) {
    this.#options = options;
    this.#port = options.port ?? 0;
    this.data = new PortalData(options.records);
    this.#levelAt = this.#now();
    this.oauth = new PortalOAuth(() => this.#now());
  }

  static async start(options: PortalOptions): Promise<PortalServer> {
    const portal = new PortalServer(options);
    await portal.up();
    return portal;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** As the portal's page for webhooks shows it. */
  get webhook(): string {
    return `${this.origin}/rest/${USER}/${CODE}/`;
  }

  /** Answers again, on the same port. */
  async up(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    this.data.uploadOrigin = this.origin;
  }

  /** Refuses connections and cuts those that stand. */
  async down(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#server.close(resolve);
    });
    this.#server.closeAllConnections();
    await closed;
  }

  /** What came for a method, in order. */
  asked(method: string): readonly Params[] {
    return this.requests.filter((each) => each.method === method).map(({ params }) => params);
  }

  /** Resolves when no request is under way and none comes right behind. */
  async quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS; turns = this.#underWay === 0 ? turns + 1 : 0)
      await new Promise((resolve) => setImmediate(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#underWay += 1;
    response.once('close', () => {
      this.#underWay -= 1;
    });
    const url = new URL(request.url ?? '/', this.origin);
    const upload = url.pathname === '/rest/upload.json' ? url.searchParams.get('token') : null;
    if (upload !== null) {
      await this.#serveUpload(upload, request, response);
      return;
    }
    if (url.pathname.startsWith('/oauth/')) {
      this.#serveOAuth(url, response);
      return;
    }
    const called = REST.exec(url.pathname);
    if (called !== null) {
      const asked = readParams(request, url, (await buffer(request)).toString());
      this.#serveMethod(this.#methodCall(called, asked), request, response);
      return;
    }
    const page = portalPage(url.pathname, url.searchParams, this);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'Not found');
  }

  /** By the webhook's path, or with the token of an application, which is not kept. */
  #methodCall([, webhook, method = '']: RegExpExecArray, { auth, ...params }: Params): MethodCall {
    if (webhook !== undefined)
      return { by: webhook === `${USER}/${CODE}` ? 'webhook' : 'nobody', method, params };
    return { by: this.oauth.isGood(auth) ? 'app' : 'no-token', method, params };
  }

  #serveOAuth(url: URL, response: ServerResponse): void {
    if (url.pathname === '/oauth/token/') {
      const { status, body } = this.oauth.token(url.searchParams);
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(body);
      return;
    }
    const { location, code } = this.oauth.authorize(url.searchParams);
    response.writeHead(location === undefined ? 200 : 302, location === undefined ? {} : { location });
    response.end(code);
  }

  async #serveUpload(token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = Buffer.from(await buffer(request));
    const fault = this.#faultFor('upload');
    const { 'user-agent': userAgent = '', 'content-type': type = '' } = request.headers;
    const params = { token, bytes: bytes.length };
    this.requests.push({
      at: this.#now(),
      method: 'upload',
      params,
      userAgent,
      ...(fault !== undefined && { fault }),
    });
    const isDone = fault === undefined || DOES_THE_WORK.includes(fault);
    const { status, body } = isDone
      ? await this.#told(() => takeUpload(this.data, token, { type, bytes }))
      : { status: 0, body: '' };
    if (fault !== undefined) answerFaultily(response, fault, body);
    else {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(body);
    }
  }

  #serveMethod(call: MethodCall, request: IncomingMessage, response: ServerResponse): void {
    const { method, params } = call;
    const fault = this.#faultFor(method);
    const { 'user-agent': userAgent = '' } = request.headers;
    this.requests.push({ at: this.#now(), method, params, userAgent, ...(fault !== undefined && { fault }) });
    const isDone = fault === undefined || DOES_THE_WORK.includes(fault);
    const { status, body } = isDone ? this.#answer(call) : { status: 0, body: '' };
    if (fault !== undefined) {
      answerFaultily(response, fault, body);
      return;
    }
    void this.thinks().then(() => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(body);
    });
  }

  #answer(call: MethodCall): { readonly status: number; readonly body: string } {
    const startedAt = this.#now();
    try {
      if (call.by === 'nobody')
        throw new PortalError(401, 'INVALID_CREDENTIALS', 'Invalid request credentials');
      if (call.by === 'no-token')
        throw new PortalError(401, 'expired_token', 'The access token provided has expired.');
      if (!this.#hasRoom()) throw new PortalError(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests');
      const result = runMethod(this.data, call.method, call.params, startedAt);
      return { status: 200, body: JSON.stringify({ result, time: timeOf(startedAt) }) };
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      const body = JSON.stringify({ error: error.code, error_description: error.message });
      return { status: error.status, body };
    }
  }

  async #told(work: () => Promise<unknown>): Promise<{ readonly status: number; readonly body: string }> {
    const startedAt = this.#now();
    try {
      return { status: 200, body: JSON.stringify({ result: await work(), time: timeOf(startedAt) }) };
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      const body = JSON.stringify({ error: error.code, error_description: error.message });
      return { status: error.status, body };
    }
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #faultFor(method: string): PortalFault | undefined {
    const index = this.faults.findIndex(
      (each) =>
        typeof each === 'string' ||
        each.method === method ||
        (each.method === 'write' && CHANGES.test(method)),
    );
    const [found] = index < 0 ? [] : this.faults.splice(index, 1);
    return typeof found === 'object' ? found.fault : found;
  }

  #hasRoom(): boolean {
    const { perSecond = 2, bucket = 50 } = this.#options;
    const now = this.#now();
    this.#level = Math.max(0, this.#level - ((now - this.#levelAt) / 1000) * perSecond);
    this.#levelAt = now;
    if (this.#level >= bucket) return false;
    this.#level += 1;
    return true;
  }
}

function readParams(request: IncomingMessage, url: URL, body: string): Params {
  const fromQuery = phpQuery(url.search.slice(1));
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  if (!isJson) return { ...fromQuery, ...phpQuery(body) };
  return { ...fromQuery, ...(body === '' ? {} : (JSON.parse(body) as Params)) };
}

function timeOf(startedAt: number): unknown {
  const start = startedAt / 1000;
  const finish = Date.now() / 1000;
  return {
    start,
    finish,
    duration: finish - start,
    processing: finish - start,
    date_start: new Date(startedAt).toISOString(),
    date_finish: new Date().toISOString(),
    operating: 0.12,
    operating_reset_at: Math.floor(start) + 600,
  };
}
