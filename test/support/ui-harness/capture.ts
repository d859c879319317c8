import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';

import { rendererConfig } from '../../../build/vite.renderer.ts';
import { inRoot } from '../../../build/paths.ts';
import { installBridge } from './install-bridge.ts';
import { PageServer } from './page-server.ts';
import { allScenes, type Scene } from './scenes.ts';

type Theme = 'light' | 'dark' | 'forced';
const THEMES = ['light', 'dark'] as const;

/**
 * Draws every scene in both themes, some in forced colours too, into `screenshots/ui`:
 * `node test/support/ui-harness/capture.ts [part of a name]`.
 * Ends with code 1 when axe finds something, when a page broke the content security policy or wrote an error, and when
 * something sticks out of the page.
 */
const OUT = inRoot('screenshots', 'ui');
const PAGES_OUT = inRoot('node_modules', '.cache', 'ui-harness');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';

async function buildPages(): Promise<void> {
  const input = { panel: inRoot('renderer/panel.html'), popup: inRoot('renderer/popup.html') };
  await build({
    ...rendererConfig,
    logLevel: 'error',
    build: { ...rendererConfig.build, outDir: PAGES_OUT, rolldownOptions: { input } },
  });
}

/** What axe finds wrong for assistive technology, one line per rule and element. */
async function axeTroubles(page: Page, scene: Scene): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${scene.name}: ${rule.id}: ${node.target.join(' ')}`),
  );
}

/** The page may never need sideways scrolling, also not at 190 px (200 %). */
async function overflows(page: Page, scene: Scene): Promise<string[]> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, #root > :not(output)')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  return wide.map((words) => `${scene.name}: sideways: ${words}`);
}

async function draw(browser: Browser, origin: string, scene: Scene, theme: Theme): Promise<string[]> {
  const troubles: string[] = [];
  const page: Page = await browser.newPage({
    viewport: scene.size ?? { width: 380, height: 640 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${scene.name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${scene.name}: ${error.message}`));
  await page.addInitScript(installBridge, {
    'presence:get': { revision: 1, kind: 'all', entries: [] },
    'message:list': [],
    'book:list': [],
    'task:list': [],
    'crm:writes': [],
    'pop:offers': { newRecord: true },
    'promise:list': [],
    'crm:accounts': [],
    ...scene.values,
    'state:get': { ...scene.snapshot, theme: theme === 'forced' ? 'system' : theme },
  });
  await page.goto(`${origin}/${scene.page}.html`);
  await page.locator('#root > *').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await scene.act?.(page);
  await page.waitForTimeout(250);
  troubles.push(...(await axeTroubles(page, scene)), ...(await overflows(page, scene)));
  await page.screenshot({ path: join(OUT, `${scene.name}-${theme}.png`) });
  await page.close();
  return troubles;
}

await mkdir(OUT, { recursive: true });
await buildPages();
const server = new PageServer({ folder: PAGES_OUT });
const origin = await server.start();
const browser = await chromium.launch({ executablePath: CHROMIUM });
const wanted = process.argv[2] ?? '';
const pictures = allScenes(Date.now())
  .filter((scene) => scene.name.includes(wanted))
  .flatMap((scene) =>
    [...THEMES, ...(scene.forced ? (['forced'] as const) : [])].map((theme) => ({ scene, theme })),
  );
const troubles: string[] = [];
async function drawAll(): Promise<void> {
  for (let next = pictures.shift(); next !== undefined; next = pictures.shift()) {
    troubles.push(...(await draw(browser, origin, next.scene, next.theme)));
  }
}
await Promise.all([drawAll(), drawAll()]);
await browser.close();
server.dispose();
for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
process.exitCode = troubles.length > 0 ? 1 : 0;
