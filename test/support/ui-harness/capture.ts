import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright';

import { inRoot } from '../../../build/paths.ts';
import { LANGUAGES } from '#shared/domain/languages.ts';
import { buildPages } from './build-pages.ts';
import { drawScene } from './draw-scene.ts';
import type { Look } from './open-scene.ts';
import { PageServer } from './page-server.ts';
import type { PageTheme } from './page-theme.ts';
import { allScenes, type Scene } from './scenes.ts';

/**
 * Draws every scene in both themes, some in high contrast and forced colours too, into `screenshots/ui`:
 * `node test/support/ui-harness/capture.ts [--language de|…|pseudo|all] [--theme T] [--quick] [parts of names]`.
 * With a language the English scenes are drawn in it; `pseudo` is English in brackets, accented and a third longer.
 * Ends with code 1 when a page broke the content security policy or wrote an error, and when the checks (`checks/`)
 * find something: axe, target sizes, sideways scrolling, words that are cut or lie on others, also with the text
 * spacing of WCAG 1.4.12, and, in a scene's own language, a focus that is not seen, covered or caught. With `--quick` it
 * only draws, one pixel for one, for somebody who looks at very many pictures.
 */
const OUT = inRoot('screenshots', 'ui');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';
const THEMES = ['light', 'dark'] as const;
const CONTRASTS = ['contrast-light', 'contrast-dark'] as const;

const { values, positionals } = parseArgs({
  options: { language: { type: 'string' }, theme: { type: 'string' }, quick: { type: 'boolean' } },
  allowPositionals: true,
});
const isQuick = values.quick ?? false;

function languages(): readonly Look['language'][] {
  const { language } = values;
  if (language === undefined) return [undefined];
  if (language === 'all') return [...LANGUAGES, 'pseudo'];
  const known = ([...LANGUAGES, 'pseudo'] as const).find((one) => one === language);
  if (known === undefined)
    throw new Error(`No language "${language}": one of ${LANGUAGES.join(', ')}, pseudo, all`);
  return [known];
}

function themesOf(scene: Scene): readonly PageTheme[] {
  const all: readonly PageTheme[] = [
    ...THEMES,
    ...(scene.contrast ? CONTRASTS : []),
    ...(scene.forced ? (['forced'] as const) : []),
  ];
  return all.filter((theme) => values.theme === undefined || values.theme === theme);
}

const browser = await chromium.launch({ executablePath: CHROMIUM });
let troubles = 0;
await mkdir(OUT, { recursive: true });

async function drawIn(language: Look['language']): Promise<void> {
  // Of this run alone: another one beside it builds its own.
  const folder = await mkdtemp(join(tmpdir(), 'hookswitch-pages-'));
  await buildPages(folder, language === 'pseudo');
  const server = new PageServer({ folder });
  const origin = await server.start();
  // By name: a scene is made when it is drawn, so that its times are as far from then as it says.
  const pictures = allScenes(Date.now())
    .filter(({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
    .filter((scene) => language === undefined || scene.snapshot.language === 'en')
    .map((scene) => ({ name: scene.name, themes: themesOf(scene) }));
  const drawAll = async (): Promise<void> => {
    for (let next = pictures.shift(); next !== undefined; next = pictures.shift()) {
      const { name, themes } = next;
      const [first, ...others] = themes;
      const scene = allScenes(Date.now()).find((one) => one.name === name);
      if (scene === undefined || first === undefined) continue;
      const look = { themes: [first, ...others], language, isQuick } as const;
      const drawn = await drawScene({ browser, origin, folder: OUT }, scene, look);
      const remarks = drawn.remark === undefined ? [] : [drawn.remark];
      // In another language it may be how the scene names things; in its own something is amiss.
      troubles += drawn.troubles.length + (language === undefined ? remarks.length : 0);
      for (const line of [...remarks, ...drawn.troubles]) process.stderr.write(`${line}\n`);
    }
  };
  await Promise.all([drawAll(), drawAll()]);
  server.dispose();
  await rm(folder, { recursive: true, force: true });
}

for (const language of languages()) await drawIn(language);
await browser.close();
process.exitCode = troubles > 0 ? 1 : 0;
