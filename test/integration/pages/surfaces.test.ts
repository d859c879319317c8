import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { chromiumExecutable } from '#test/support/chromium-executable.ts';
import { buildPages } from '#test/support/ui-harness/build-pages.ts';
import { drawScene } from '#test/support/ui-harness/draw-scene.ts';
import { PageServer } from '#test/support/ui-harness/page-server.ts';
import { allScenes } from '#test/support/ui-harness/scenes.ts';

/** What agents look at most, and where something went wrong before. `npm run screenshots -- --surfaces` takes them all. */
const SCENES = [
  'idle',
  'talking',
  'talking-keypad',
  'ringing',
  'several-fit',
  'missed',
  'narrow-de',
  'zoomed-end',
  'popup-two',
  'panel-transfer-picker',
  'history',
  'connect-more',
  'strip-results',
] as const;

let folder: string;
let browser: Browser;
let server: PageServer;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookswitch-surfaces-'));
  await buildPages(join(folder, 'pages'));
  server = new PageServer({ folder: join(folder, 'pages') });
  origin = await server.start();
  browser = await chromium.launch({ executablePath: chromiumExecutable(), args: ['--no-sandbox'] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.dispose();
  await rm(folder, { recursive: true, force: true });
});

it.each(SCENES)('nobody stumbles over “%s”', async (name) => {
  const scene = allScenes(Date.now()).find((one) => one.name === name);
  if (scene === undefined) throw new Error(`There is no scene "${name}"`);
  const { troubles } = await drawScene({ browser, origin, folder }, scene, { themes: ['light'] });
  expect(troubles).toEqual([]);
});
