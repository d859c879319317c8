import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Person } from '#shared/domain/person.ts';
import type { PopSettings } from '#shared/domain/settings.ts';
import { crmAnswer } from './crm-router.ts';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * A CRM to look at: pages about the demo's people, on loopback, below a path that nobody can guess. Answers GET only,
 * only to its own address (a page that rebinds its DNS name is turned away), and keeps nothing.
 */
export class DemoCrmServer {
  readonly #people: readonly Person[];
  readonly #base = `/${randomBytes(12).toString('base64url')}/`;
  readonly #server: Server = createServer((request, response) => this.#serve(request, response));
  #origin = '';

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  /** Rejects when loopback gives no port. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    this.#origin = `http://127.0.0.1:${port}`;
  }

  /** Screen-pop settings that open these pages; the exact origin is the only one allowed. */
  popSettings(): PopSettings {
    const root = `${this.#origin}${this.#base}`;
    return {
      moment: 'ring',
      contactUrl: `${root}contacts/{record-id}?call={call-id}`,
      companyUrl: root,
      unknownUrl: `${root}unknown?number={number}`,
      severalUrl: root,
      allowedHosts: [this.#origin],
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const url = URL.parse(request.url ?? '', this.#origin);
    if (request.headers.host !== new URL(this.#origin).host || url?.origin !== this.#origin) {
      response.writeHead(421, HEADERS).end();
    } else if (request.method !== 'GET') {
      response.writeHead(405, { ...HEADERS, allow: 'GET' }).end();
    } else if (url.pathname.startsWith(this.#base)) {
      const { status, type, body } = crmAnswer(url, this.#base, this.#people);
      response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body);
    } else {
      response.writeHead(404, HEADERS).end();
    }
  }
}
