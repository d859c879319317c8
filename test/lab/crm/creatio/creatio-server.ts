import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { LabServer } from '../server/lab-server.ts';
import { CREATIO_RECORDS, CreatioData } from './creatio-data.ts';
import { creatioPage } from './creatio-page.ts';
import { CreatioSessions } from './creatio-sessions.ts';
import { odataService } from './odata-service.ts';

const NOT_FOUND_PAGE =
  '<!DOCTYPE html><html><head><title>404 - File or directory not found.</title></head></html>';

export interface CreatioServerOptions {
  readonly port?: number;
  /** `framework` has its services below `/0`, `core` has not. */
  readonly host?: 'framework' | 'core';
  /** Where the application is below the server's root. */
  readonly path?: string;
}

interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

/**
 * A Creatio on loopback, written from the vendor's published behaviour: login by forms and by client credentials, OData 4
 * with its error shapes, expired sessions in their five shapes. It keeps every request.
 */
export class CreatioServer {
  readonly data = new CreatioData(CREATIO_RECORDS);
  readonly sessions = new CreatioSessions();
  /** Objects that are not exposed to OData. */
  readonly hidden = new Set<string>();
  takesBatches = true;
  /** What the discovery document names in place of the server itself. */
  identityOrigin: string | undefined;
  readonly lab: LabServer;
  readonly #root: string;
  readonly #base: string;

  private constructor({ port, host = 'framework', path = '' }: CreatioServerOptions) {
    this.#root = path;
    this.#base = host === 'framework' ? `${path}/0` : path;
    this.lab = new LabServer({
      ...(port !== undefined && { port }),
      answer: (request) => this.#answer(request),
      page: (at, _, query) => creatioPage(at, query, this),
    });
  }

  static async start(options: CreatioServerOptions = {}): Promise<CreatioServer> {
    const server = new CreatioServer(options);
    await server.lab.up();
    return server;
  }

  /** As in the browser's address bar. */
  get address(): string {
    return `${this.lab.origin}${this.#root}`;
  }

  #answer(request: LabRequest): LabAnswer {
    const { path, method, json, query } = request;
    if (path === `${this.#root}/ServiceModel/AuthService.svc/Login`) return this.sessions.login(json);
    if (path.startsWith('/connect/')) return this.#identity(request);
    if (path === `${this.#base}/.well-known/openid-configuration`) return this.#discovery();
    if (path === `${this.#base}/api/HealthCheck/Ping`) return { status: 200, text: '' };
    if (path.endsWith('/ServiceModel/AuthService.svc/Login')) return { status: 401, text: '' };
    if (!path.startsWith(`${this.#base}/odata/`)) return notFound();
    const refusal = this.sessions.refuses(request);
    if (refusal !== undefined) return refusal;
    const below = path.slice(`${this.#base}/odata/`.length);
    if (below === '$batch') return this.takesBatches ? this.#batch(json) : notFound();
    return odataService(this.data, this.hidden, { method, path: below, query, json });
  }

  /** The identity service: for technical users, and for agents in the browser. */
  #identity({ path, query, text }: LabRequest): LabAnswer {
    const { desk } = this.sessions;
    if (path === '/connect/authorize') {
      const back = desk.authorize(query);
      return back === undefined ? { status: 400 } : { status: 302, headers: { location: back } };
    }
    const form = Object.fromEntries(new URLSearchParams(text));
    return form['grant_type'] === 'client_credentials' ? this.sessions.token(form) : desk.token(form);
  }

  #discovery(): LabAnswer {
    const { origin } = this.lab;
    return {
      status: 200,
      body: {
        issuer: origin,
        authorization_endpoint: `${this.identityOrigin ?? origin}/connect/authorize`,
        token_endpoint: `${this.identityOrigin ?? origin}/connect/token`,
        scopes_supported: ['openid', 'offline_access'],
      },
    };
  }

  #batch(json: unknown): LabAnswer {
    const { requests = [] } = (json ?? {}) as { readonly requests?: readonly BatchPart[] };
    const responses = requests.map(({ id, method, url, body }) => {
      const [path = '', query = ''] = url.split('?', 2);
      const part = { method, path, query: new URLSearchParams(query), json: body };
      const answer = odataService(this.data, this.hidden, part);
      return { id, status: answer.status, headers: {}, body: answer.body };
    });
    return { status: 200, body: { responses } };
  }
}

function notFound(): LabAnswer {
  return { status: 404, text: NOT_FOUND_PAGE, headers: { 'content-type': 'text/html' } };
}
