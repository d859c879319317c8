import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { CONTENT_SECURITY_POLICY } from '#platform/content-security-policy.ts';
import { cannedValues } from '#test/support/ui-harness/canned-values.ts';
import { installBridge } from '#test/support/ui-harness/install-bridge.ts';
import { CONTENT_TYPES } from '#test/support/ui-harness/page-server.ts';
import { allScenes, type Scene } from '#test/support/ui-harness/scenes.ts';
import { galleryPage } from './gallery-page.ts';
import { queryOf, readLook, type GalleryLook } from './gallery-look.ts';

/** Draws a scene that is shown after some clicks. */
export type DrawPicture = (scene: Scene, look: GalleryLook) => Promise<Buffer>;

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

/** The app's own policy, except that the gallery may frame its pages. */
const POLICY = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** The built pages of the app in every state, on loopback. */
export class GalleryServer {
  readonly #server: Server;
  readonly #folder: string;
  readonly #draw: DrawPicture;

  constructor(options: { readonly folder: string; readonly draw: DrawPicture }) {
    this.#folder = options.folder;
    this.#draw = options.draw;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Resolves with the origin once it listens; rejects when the port is taken. */
  start(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`);
      });
    });
  }

  async dispose(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://gallery');
    const answer = await this.#answer(normalize(url.pathname), readLook(url.searchParams)).catch(
      () => undefined,
    );
    if (answer === undefined) {
      response.writeHead(404).end('There is no such scene.');
      return;
    }
    const policy = url.pathname.startsWith('/scene/') ? { 'content-security-policy': POLICY } : {};
    response.writeHead(200, { 'content-type': answer.type, ...policy }).end(answer.body);
  }

  async #answer(path: string, look: GalleryLook): Promise<Answer | undefined> {
    const scenes = allScenes(Date.now());
    if (path === '/') return { type: 'text/html; charset=utf-8', body: galleryPage(scenes, look) };
    const [, kind, name = '', ...rest] = path.split('/');
    const scene = scenes.find((one) => one.name === name.replace(/\.png$/, ''));
    if (scene === undefined) return undefined;
    if (kind === 'picture') return { type: 'image/png', body: await this.#draw(scene, look) };
    if (kind !== 'scene') return undefined;
    const file = rest.join('/');
    if (file === 'bridge.js') return { type: 'text/javascript', body: bridgeScript(scene, look) };
    const body = await readFile(join(this.#folder, file));
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
    return extname(file) === '.html' ? { type, body: withBridge(body.toString(), look) } : { type, body };
  }
}

/** The bridge has to be there before the page's own scripts, and the policy allows no inline one. */
function withBridge(html: string, look: GalleryLook): string {
  return html.replace('<head>', () => `<head><script src="./bridge.js?${queryOf(look)}"></script>`);
}

function bridgeScript(scene: Scene, { theme, language }: GalleryLook): string {
  const values = cannedValues(scene, { theme, ...(language !== undefined && { language }) });
  return `(${installBridge.toString()})(${JSON.stringify(values)});`;
}
