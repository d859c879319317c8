import { createServer, type Server } from 'node:http';
import { mkdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.opus': 'audio/ogg',
};

let sites = 0;

/** The media pages built from their sources and served on loopback; loopback is a secure context like `app://`. */
export class MediaPageSite {
  readonly #server: Server;
  readonly #folder: string;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  static async start(): Promise<MediaPageSite> {
    const folder = join(ROOT, 'node_modules/.cache/media-page', `${process.pid}-${(sites += 1)}`);
    await mkdir(folder, { recursive: true });
    await buildPages(folder);
    const server = createServer((request, response) => {
      void readPageFile(folder, request.url ?? '/').then(
        ({ body, type }) => response.writeHead(200, { 'content-type': type }).end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new MediaPageSite(server, folder);
  }

  urlOf(page: 'media' | 'caller'): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${page}.html`;
  }

  async dispose(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function buildPages(outDir: string): Promise<void> {
  const root = join(ROOT, 'renderer');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome148',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(root, 'media.html'), join(root, 'caller.html')] },
    },
  });
}

async function readPageFile(folder: string, url: string): Promise<{ body: Buffer; type: string }> {
  const path = normalize(new URL(url, 'http://page.invalid').pathname);
  return {
    body: await readFile(join(folder, path)),
    type: TYPES[extname(path)] ?? 'application/octet-stream',
  };
}
