import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium } from '@playwright/test';

import { chromiumExecutable } from '#test/support/chromium-executable.ts';

import { inRoot } from '../../build/paths.ts';

const TOKENS = inRoot('renderer/ui/tokens.css');
const THEMES = ['light', 'dark'] as const;

const STYLE = `
body { margin: 0; padding: 24px; width: 712px; background: var(--paper); color: var(--ink); font: var(--text-body);
  font-variant-numeric: tabular-nums; display: grid; gap: 24px; }
h2 { font: var(--text-small-strong); color: var(--ink-2); margin: 0 0 8px; }
.colours { display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; }
.colours div { font: var(--text-small); color: var(--ink-2); }
.colours i { display: block; height: 40px; margin-bottom: 4px; border-radius: var(--radius); border: 1px solid var(--line); }
.types { display: grid; grid-template-columns: 160px 1fr; gap: 8px 16px; align-items: baseline; }
.types small { font: var(--text-small); color: var(--ink-2); }
.sizes { display: flex; gap: 16px; align-items: end; }
.sizes div { font: var(--text-small); color: var(--ink-2); }
.sizes i { display: block; margin-bottom: 4px; background: var(--fill-strong); }
`;

function namesIn(css: string, pattern: RegExp): readonly string[] {
  return [...new Set([...css.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

function swatch(name: string): string {
  return `<div><i style="background: var(${name})"></i>${name.slice(2)}</div>`;
}

function specimen(name: string): string {
  return `<small>${name.slice('--text-'.length)}</small><span style="font: var(${name})">Marta Lindqvist, 6:41</span>`;
}

/** Every token of the visual language as the style sheet has it now: colours, type, and the steps of the grid. */
function sheet(css: string): string {
  const fonts = namesIn(css, /^ {2}(--text-[\w-]+):/gm);
  const colours = namesIn(css, /^ {2}(--[\w-]+): light-dark\(/gm);
  const steps = [4, 8, 12, 16, 24, 32, 40].map(
    (size) => `<div><i style="width: ${size}px; height: ${size}px"></i>${size}</div>`,
  );
  const faces = ['400', '500', '600'].map((weight) =>
    pathToFileURL(inRoot(`node_modules/@fontsource/ibm-plex-sans/${weight}.css`)),
  );
  return `<!doctype html><meta charset="utf-8">${faces.map((face) => `<link rel="stylesheet" href="${face.href}">`).join('')}
<style>${css}${STYLE}</style>
<section><h2>Colour</h2><div class="colours">${colours.map(swatch).join('')}</div></section>
<section><h2>Type</h2><div class="types">${fonts.map(specimen).join('')}</div></section>
<section><h2>Space</h2><div class="sizes">${steps.join('')}</div></section>`;
}

/** Draws the sheet in both themes into `folder`, as `visual-language-light.png` and `-dark.png`. */
export async function drawLanguageSheet(folder: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'hookswitch-sheet-'));
  const file = join(place, 'sheet.html');
  await writeFile(file, sheet(await readFile(TOKENS, 'utf8')));
  const browser = await chromium.launch({ executablePath: chromiumExecutable() });
  try {
    for (const theme of THEMES) {
      const page = await browser.newPage({ viewport: { width: 760, height: 400 }, colorScheme: theme });
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `visual-language-${theme}.png`), fullPage: true });
      await page.close();
    }
  } finally {
    await browser.close();
    await rm(place, { recursive: true, force: true });
  }
}
