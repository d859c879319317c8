import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { AuthDesk } from './auth-desk.ts';

/** A CRM's sign-in alone, on a port of its own: `/authorize` and `/token`. */
export class AuthServer {
  readonly desk = new AuthDesk('lab-client');
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void text(request).then((body) => {
        const url = new URL(request.url ?? '/', this.origin);
        if (url.pathname === '/authorize') {
          const back = this.desk.authorize(url.searchParams);
          response
            .writeHead(back === undefined ? 400 : 302, back === undefined ? {} : { location: back })
            .end();
          return;
        }
        const { status, body: answer } = this.desk.token(Object.fromEntries(new URLSearchParams(body)));
        response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
        response.end(JSON.stringify(answer));
      });
    });
  }

  static async start(): Promise<AuthServer> {
    const server = new AuthServer();
    await new Promise<void>((resolve) => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
