import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Files that are there, by their path. */
const FILES = ['desk.html', 'desk.js', 'softphone.html', 'softphone.js', 'rpc-socket.js', 'crm-page.css'];

/** Serves the example desk; `localhost` and `127.0.0.1` are two origins of it: the desk and the frame in it. */
export class CrmPageServer {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(port = 0): Promise<CrmPageServer> {
    const server = createServer((request, response) => {
      const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
      if (!FILES.includes(name)) {
        response.writeHead(404).end();
        return;
      }
      void readFile(join(import.meta.dirname, name)).then((text) => {
        response.writeHead(200, { 'Content-Type': TYPES[extname(name)], 'Cache-Control': 'no-store' });
        response.end(text);
      });
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new CrmPageServer(server);
  }

  /** Of the desk, for the local API on this port. */
  address(apiPort: number): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}/desk.html?api=${apiPort}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
