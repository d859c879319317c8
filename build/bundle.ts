/** `npm run build`: main, preload and pages into `out/`, with the icons beside them. */
import { cp, readFile, readdir } from 'node:fs/promises';
import { build, type InlineConfig } from 'vite';
import { isMain } from './is-main.ts';
import { inRoot } from './paths.ts';
import { mainConfig } from './vite.main.ts';
import { preloadConfig } from './vite.preload.ts';
import { rendererConfig } from './vite.renderer.ts';

/**
 * Builds everything that the app loads at run time.
 * @throws when a bundle fails or breaks one of the promises that the app's security rests on
 */
export async function bundle(): Promise<void> {
  await Promise.all([mainConfig, preloadConfig, rendererConfig].map(buildQuietly));
  await checkPreload();
  await checkPages();
  await cp(inRoot('build/icons'), inRoot('out/icons'), { recursive: true });
}

function buildQuietly(config: InlineConfig): Promise<unknown> {
  return build({ logLevel: 'warn', ...config });
}

/** A sandboxed preload may require `electron` and nothing else; anything more fails only at run time. */
async function checkPreload(): Promise<void> {
  const code = await readFile(inRoot('out/preload/index.cjs'), 'utf8');
  const required = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1]);
  const wrong = required.filter((name) => name !== 'electron');
  if (wrong.length > 0)
    throw new Error(`the preload may require only electron, but requires ${wrong.join(', ')}`);
}

/** The CSP of the app refuses inline scripts, styles and handlers. */
async function checkPages(): Promise<void> {
  const directory = inRoot('out/renderer');
  for (const name of await readdir(directory)) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(`${directory}/${name}`, 'utf8');
    if (/<script(?![^>]*\ssrc=)[^>]*>|<style\b|\son[a-z]+=/i.test(html)) {
      throw new Error(`${name} contains an inline script, style or handler, which the CSP refuses`);
    }
  }
}

if (isMain(import.meta.url)) await bundle();
