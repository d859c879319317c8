import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request as it came. */
export interface ReceivedPost {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How the next request is answered: with a status and headers, or taken and its connection cut. */
export type WebhookTurn =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'lost';

/** A receiver of webhooks on loopback that keeps every request and answers as planned, with 204 where nothing is. */
export class WebhookServer {
  readonly received: ReceivedPost[] = [];
  /** One turn per request. */
  readonly turns: WebhookTurn[] = [];
  /** Answers for every request with this in its body, ahead of `turns`: what a receiver trips over. */
  poison: string | undefined;
  readonly #server: Server;
  #port = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      void text(request).then((body) => {
        this.received.push({ path: request.url ?? '', headers: request.headers, body });
        const isPoison = this.poison !== undefined && body.includes(this.poison);
        const turn = isPoison ? { status: 422 } : (this.turns.shift() ?? { status: 204 });
        if (turn === 'lost') request.socket.destroy();
        else response.writeHead(turn.status, { ...turn.headers }).end();
      });
    });
  }

  static async start(): Promise<WebhookServer> {
    const server = new WebhookServer();
    await new Promise<void>((resolve) => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    server.#port = (server.#server.address() as AddressInfo).port;
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Bodies without repeats, as a receiver that minds the key has them. */
  get taken(): readonly string[] {
    const byKey = new Map(this.received.map(({ headers, body }) => [headers['idempotency-key'], body]));
    return [...byKey.values()];
  }

  async down(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
