import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { AuthDesk } from '../oauth/auth-desk.ts';
import { OrgData, type Fields, type OrgRecord } from './org-data.ts';
import { OrgError, type OrgAnswer } from './org-error.ts';
import { breakAnswer, DOES_THE_WORK, TOLD, type OrgFault } from './org-faults.ts';
import { orgPage } from './org-page.ts';
import { createRecord, describeObject, isMadeHere } from './org-makes.ts';
import { soql, sosl } from './org-queries.ts';
import { createTask, relateTask, unrelateTask, updateTask } from './org-tasks.ts';

interface Asked {
  readonly method: string;
  /** Behind the API's own path, without the query. */
  readonly path: string;
  /** The query or the search; empty where it is none. */
  readonly q: string;
  readonly body: unknown;
  /** What it is to do about doubles. */
  readonly duplicateRules: string;
}

/** One request to the API, as it came. */
export interface OrgRequest extends Asked {
  readonly at: number;
  readonly userAgent: string;
  readonly fault?: OrgFault;
}

export interface OrgOptions {
  readonly records: readonly OrgRecord[];
  readonly port?: number;
  readonly clientId?: string;
}

const API = '/services/data/v62.0';
const CLIENT_ID = '3MVG9lab.hookswitch.0042';

/**
 * A Salesforce org on loopback, written from the vendor's published behaviour: sign-in with PKCE and refresh tokens that
 * die with the next one, SOSL, SOQL, tasks, errors as lists, limits. It keeps every request. `faults` are met by the next
 * requests, one each; those for a path wait for it.
 */
export class OrgServer {
  readonly data: OrgData;
  readonly desk: AuthDesk;
  readonly requests: OrgRequest[] = [];
  readonly faults: (OrgFault | { readonly path: string; readonly fault: OrgFault })[] = [];
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));
  #port: number;

  private constructor({ records, port = 0, clientId = CLIENT_ID }: OrgOptions) {
    this.#port = port;
    this.data = new OrgData(records);
    this.desk = new AuthDesk(clientId);
  }

  static async start(options: OrgOptions): Promise<OrgServer> {
    const org = new OrgServer(options);
    await org.up();
    org.desk.redirectUris = [17_871, 17_872, 17_873].map((port) => `http://localhost:${port}/hookswitch`);
    org.desk.extra = {
      signature: 'bGFi',
      scope: 'refresh_token api id',
      instance_url: org.origin,
      id: `${org.origin}/id/00DAA0000000001AAA/005AA000000001AAAA`,
      issued_at: '1795252500000',
    };
    return org;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Answers again, on the same port. */
  async up(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Refuses connections and cuts those that stand. */
  async down(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#server.close(resolve);
    });
    this.#server.closeAllConnections();
    await closed;
  }

  /** Bodies that came for a path, in order. */
  asked(method: string, path: string): readonly unknown[] {
    return this.requests
      .filter((request) => request.method === method && request.path === path)
      .map(({ body }) => body);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const body = await text(request);
    // No connection outlives its answer: whoever comes after `down` finds nobody.
    response.shouldKeepAlive = false;
    if (url.pathname.startsWith('/services/oauth2/')) this.#signIn(url, body, response);
    else if (url.pathname.startsWith(`${API}/`)) this.#serveApi(url, body, request, response);
    else {
      const page = orgPage(url, this);
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page ?? 'Not found');
    }
  }

  #signIn(url: URL, body: string, response: ServerResponse): void {
    if (url.pathname.endsWith('/authorize')) {
      const back = this.desk.authorize(url.searchParams);
      const where = back === undefined ? {} : { location: back };
      response.writeHead(back === undefined ? 400 : 302, { ...where, 'content-type': 'text/html' });
      response.end(back === undefined ? 'error=redirect_uri_mismatch' : '');
      return;
    }
    const { status, body: answer } = this.desk.token(Object.fromEntries(new URLSearchParams(body)));
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
    response.end(JSON.stringify(answer));
  }

  #serveApi(url: URL, body: string, request: IncomingMessage, response: ServerResponse): void {
    const asked = readAsked(url, body, request);
    const fault = this.#faultFor(asked.path);
    const { 'user-agent': userAgent = '', authorization = '' } = request.headers;
    this.requests.push({ at: Date.now(), ...asked, userAgent, ...(fault !== undefined && { fault }) });
    const token = authorization.replace(/^Bearer /, '');
    if (fault === undefined) this.#tell(response, this.#answer(asked, token));
    else this.#fail(response, fault, () => this.#answer(asked, token).body);
  }

  #fail(response: ServerResponse, fault: OrgFault, work: () => string): void {
    if (fault === 'expired') this.desk.expire();
    const told = TOLD[fault];
    if (told === undefined) breakAnswer(response, fault, DOES_THE_WORK.includes(fault) ? work() : '');
    else this.#tell(response, told.answer);
  }

  #tell(response: ServerResponse, { status, body }: OrgAnswer): void {
    response.writeHead(status, {
      'content-type': 'application/json;charset=UTF-8',
      'sforce-limit-info': `api-usage=${this.requests.length}/15000`,
    });
    response.end(body);
  }

  #answer(asked: Asked, token: string): OrgAnswer {
    try {
      if (!this.desk.isGood(token))
        throw new OrgError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
      const result = this.#make(asked) ?? this.#run(asked);
      if (result === undefined) return { status: 204, body: '' };
      return { status: asked.method === 'POST' ? 201 : 200, body: JSON.stringify(result) };
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      return error.answer;
    }
  }

  #make({ method, path, body, duplicateRules }: Asked): unknown {
    const [, type = ''] = /^\/sobjects\/(\w+)$/.exec(path) ?? [];
    const [, described = ''] = /^\/sobjects\/(\w+)\/describe$/.exec(path) ?? [];
    if (method === 'GET' && isMadeHere(described)) return describeObject(this.data, described);
    if (method !== 'POST' || !isMadeHere(type)) return undefined;
    return createRecord(this.data, type, { fields: (body ?? {}) as Fields, duplicateRules });
  }

  #run({ method, path, q, body }: Asked): unknown {
    const { data } = this;
    const fields = (body ?? {}) as Fields;
    const [, type = '', id = ''] = /^\/sobjects\/(Task|TaskRelation)\/(\w+)$/.exec(path) ?? [];
    const routes: Readonly<Record<string, () => unknown>> = {
      'GET /search/': () => sosl(data, q),
      'GET /query/': () => soql(data, q),
      'GET /sobjects/': () => objects(data),
      'POST /sobjects/Task': () => createTask(data, fields),
      'PATCH a Task': () => updateTask(data, id, fields),
      'POST /sobjects/TaskRelation': () => relateTask(data, fields),
      'DELETE a TaskRelation': () => unrelateTask(data, id),
    };
    const route = routes[`${method} ${type === '' ? path : `a ${type}`}`];
    if (route === undefined) throw new OrgError(404, 'NOT_FOUND', 'The requested resource does not exist');
    return route();
  }

  #faultFor(path: string): OrgFault | undefined {
    const index = this.faults.findIndex((each) => typeof each === 'string' || path.startsWith(each.path));
    const [found] = index < 0 ? [] : this.faults.splice(index, 1);
    return typeof found === 'object' ? found.fault : found;
  }
}

/** `GET /sobjects/`: what the agent may see, and may do with it. */
function objects({ hidesLeads, mayCreateTasks }: OrgData): unknown {
  const sobjects = ['Account', 'Contact', ...(hidesLeads ? [] : ['Lead']), 'Task', 'User'].map((name) => ({
    name,
    createable: name !== 'User' && (name !== 'Task' || mayCreateTasks),
    searchable: true,
    queryable: true,
  }));
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
}

function readAsked(url: URL, body: string, { method = 'GET', headers }: IncomingMessage): Asked {
  return {
    method,
    path: url.pathname.slice(API.length),
    q: url.searchParams.get('q') ?? '',
    body: body === '' ? undefined : JSON.parse(body),
    duplicateRules: String(headers['sforce-duplicate-rule-header'] ?? ''),
  };
}
