import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import { CONTENT_SECURITY_POLICY } from '#platform/content-security-policy.ts';

/** The types of what a build of the pages consists of, by the end of the name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Serves the built pages on loopback under the app's policy. */
export class PageServer {
  readonly #server: Server;

  constructor(options: { readonly folder: string }) {
    this.#server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
      readFile(join(options.folder, path)).then(
        (body) => {
          const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
          response.writeHead(200, {
            'content-type': type,
            'content-security-policy': CONTENT_SECURITY_POLICY,
          });
          response.end(body);
        },
        () => response.writeHead(404).end(),
      );
    });
  }

  /** Resolves with the origin. */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  dispose(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
