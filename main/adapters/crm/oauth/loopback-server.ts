import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { OAuthRedirect } from './oauth-app.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** Plain HTTP, since it never leaves the computer (RFC 8252 section 7.3). */
const ORIGINS = { '127.0.0.1': 'http://127.0.0.1', localhost: 'http://localhost' } as const;

/** What the browser came back with, and what it is to show. */
export interface Arrival {
  readonly parameters: URLSearchParams;
  answer(words: string): void;
}

/**
 * The place on this computer that the browser comes back to after a sign-in (RFC 8252 §7.3). It hears the loopback
 * interface alone, and only what knows this sign-in's `state`: another page can neither end it nor answer it.
 */
export class LoopbackServer {
  readonly redirectUri: string;
  readonly #servers: readonly Server[];
  readonly #redirect: OAuthRedirect;
  readonly #port: number;

  private constructor(servers: readonly Server[], redirect: OAuthRedirect, port: number) {
    this.#servers = servers;
    this.#redirect = redirect;
    this.#port = port;
    this.redirectUri = `${ORIGINS[redirect.host]}:${port}${redirect.path}`;
  }

  /** Undefined when none of the ports is free. */
  static async start(redirect: OAuthRedirect): Promise<LoopbackServer | undefined> {
    const ports = redirect.ports.length === 0 ? [0] : redirect.ports;
    for (const port of ports) {
      const main = await listen(port, '127.0.0.1');
      if (main === undefined) continue;
      const actual = (main.address() as AddressInfo).port;
      // Browsers try `localhost` by IPv6 first: nobody else may sit there.
      const other = redirect.host === 'localhost' ? await listen(actual, '::1') : undefined;
      return new LoopbackServer(other === undefined ? [main] : [main, other], redirect, actual);
    }
    return undefined;
  }

  /** Resolves with the first arrival that knows the state. */
  arrival(state: string): Promise<Arrival> {
    return new Promise((resolve) => {
      let isOver = false;
      const serve = (request: IncomingMessage, response: ServerResponse): void => {
        const url = new URL(request.url ?? '/', this.redirectUri);
        const isOurs =
          request.method === 'GET' &&
          request.headers.host === `${this.#redirect.host}:${this.#port}` &&
          url.pathname === this.#redirect.path &&
          url.searchParams.get('state') === state;
        if (!isOurs || isOver) {
          response.writeHead(404, HEADERS).end();
          return;
        }
        isOver = true;
        resolve({
          parameters: url.searchParams,
          answer: (words) => response.writeHead(200, HEADERS).end(pageOf(words)),
        });
      };
      for (const server of this.#servers) server.on('request', serve);
    });
  }

  /** Answers that are on their way arrive; nothing else is heard any more. */
  close(): void {
    for (const server of this.#servers) {
      server.close();
      server.closeIdleConnections();
    }
  }
}

function listen(port: number, host: string): Promise<Server | undefined> {
  const server = createServer({ keepAlive: false });
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => resolve(server));
  });
}

function pageOf(words: string): string {
  const safe = words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hookswitch</title><h1>Hookswitch</h1><p>${safe}</p>`;
}
