/**
 * `npm run gallery [-- --port N]`: the app's own pages in every state that pictures are taken of, in both themes and
 * every language, on a page of their own. Ends with Ctrl+C.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium, type Browser } from 'playwright';

import { inRoot } from '../../build/paths.ts';
import { buildPages } from '#test/support/ui-harness/build-pages.ts';
import { drawScene } from '#test/support/ui-harness/draw-scene.ts';
import { PageServer } from '#test/support/ui-harness/page-server.ts';
import { GalleryServer, type DrawPicture } from './gallery-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const pages = inRoot('node_modules', '.cache', 'gallery');
await buildPages(pages);
const plain = new PageServer({ folder: pages });
const origin = await plain.start();
const folder = await mkdtemp(join(tmpdir(), 'hookswitch-gallery-'));
let browser: Promise<Browser> | undefined;

const draw: DrawPicture = async (scene, { theme, language }) => {
  browser ??= chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
  });
  const place = { browser: await browser, origin, folder };
  const { files } = await drawScene(place, scene, { themes: [theme], language });
  return readFile(files[0] ?? '');
};

const gallery = new GalleryServer({ folder: pages, draw });
process.stdout.write(`Gallery: ${await gallery.start(Number(values.port ?? 8430))}/\n`);

process.once('SIGINT', () => void close());
process.once('SIGTERM', () => void close());

async function close(): Promise<void> {
  await gallery.dispose();
  plain.dispose();
  await (await browser)?.close();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
