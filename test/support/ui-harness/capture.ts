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

/**
 * Draws every scene in both themes into `screenshots/ui`: `node test/support/ui-harness/capture.ts [part of a name]`.
 * Ends with code 1 when a page broke the content security policy or wrote an error.
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

async function draw(
  browser: Browser,
  origin: string,
  scene: Scene,
  theme: 'light' | 'dark',
): Promise<string[]> {
  const troubles: string[] = [];
  const page: Page = await browser.newPage({
    viewport: scene.size ?? { width: 380, height: 640 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${scene.name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${scene.name}: ${error.message}`));
  await page.addInitScript(installBridge, { ...scene.values, 'state:get': { ...scene.snapshot, theme } });
  await page.goto(`${origin}/${scene.page}.html`);
  await page.locator('#root > *').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await scene.act?.(page);
  await page.waitForTimeout(250);
  troubles.push(...(await axeTroubles(page, scene)));
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
const troubles: string[] = [];
for (const scene of allScenes(Date.now())) {
  if (!scene.name.includes(wanted)) continue;
  for (const theme of ['light', 'dark'] as const)
    troubles.push(...(await draw(browser, origin, scene, theme)));
}
await browser.close();
server.dispose();
for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
process.exitCode = troubles.length > 0 ? 1 : 0;
