import type { Page } from 'playwright';
import { build } from 'vite';

import { inRoot } from '../../../../build/paths.ts';
import type { PageChecks } from './in-page/page-checks.ts';

let script: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const entry = inRoot('test/support/ui-harness/checks/in-page/page-checks.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'installed' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The checks of pages were not bundled');
  return chunk.code;
}

/** Asks one of the checks that run inside the page; they are put there first where they are not yet. */
export async function inPage<K extends keyof PageChecks>(
  page: Page,
  check: K,
): Promise<ReturnType<PageChecks[K]>> {
  if (!(await page.evaluate(() => window.pageChecks !== undefined))) {
    script ??= bundled();
    await page.evaluate(await script);
  }
  return page.evaluate((name) => {
    if (window.pageChecks === undefined) throw new Error('The page has no checks');
    return window.pageChecks[name]();
  }, check) as Promise<ReturnType<PageChecks[K]>>;
}
