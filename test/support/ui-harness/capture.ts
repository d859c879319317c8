import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright';

import { inRoot } from '../../../build/paths.ts';
import { LANGUAGES } from '#shared/domain/languages.ts';
import { buildPages } from './build-pages.ts';
import { drawScene, type Look } from './draw-scene.ts';
import { PageServer } from './page-server.ts';
import { allScenes } from './scenes.ts';

/**
 * Draws every scene in both themes, some in high contrast and forced colours too, into `screenshots/ui`:
 * `node test/support/ui-harness/capture.ts [--language de|…|pseudo|all] [part of a name]`.
 * With a language the English scenes are drawn in it; `pseudo` is English in brackets, accented and a third longer.
 * Ends with code 1 when axe finds something, when a page broke the content security policy or wrote an error, when
 * something sticks out of the page, and when the words of a button are cut.
 */
const OUT = inRoot('screenshots', 'ui');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';
const THEMES = ['light', 'dark'] as const;
const CONTRASTS = ['contrast-light', 'contrast-dark'] as const;

const { values, positionals } = parseArgs({
  options: { language: { type: 'string' }, theme: { type: 'string' } },
  allowPositionals: true,
});
const wanted = positionals[0] ?? '';

function languages(): readonly Look['language'][] {
  const { language } = values;
  if (language === undefined) return [undefined];
  if (language === 'all') return [...LANGUAGES, 'pseudo'];
  const known = ([...LANGUAGES, 'pseudo'] as const).find((one) => one === language);
  if (known === undefined)
    throw new Error(`No language "${language}": one of ${LANGUAGES.join(', ')}, pseudo, all`);
  return [known];
}

const browser = await chromium.launch({ executablePath: CHROMIUM });
const troubles: string[] = [];
const remarks: string[] = [];
await mkdir(OUT, { recursive: true });

async function drawIn(language: Look['language']): Promise<void> {
  const folder = inRoot('node_modules', '.cache', language === 'pseudo' ? 'ui-harness-pseudo' : 'ui-harness');
  await buildPages(folder, language === 'pseudo');
  const server = new PageServer({ folder });
  const origin = await server.start();
  const pictures = allScenes(Date.now())
    .filter((scene) => scene.name.includes(wanted))
    .filter((scene) => language === undefined || scene.snapshot.language === 'en')
    .flatMap((scene) => {
      const themes = [
        ...THEMES,
        ...(scene.contrast ? CONTRASTS : []),
        ...(scene.forced ? (['forced'] as const) : []),
      ];
      return themes.map((theme) => ({ scene, theme }));
    })
    .filter(({ theme }) => values.theme === undefined || values.theme === theme);
  const drawAll = async (): Promise<void> => {
    for (let next = pictures.shift(); next !== undefined; next = pictures.shift()) {
      const { theme } = next;
      // A scene is made when it is drawn: its clocks would run on while others are drawn.
      const scene = allScenes(Date.now()).find(({ name }) => name === next.scene.name) ?? next.scene;
      const drawn = await drawScene({ browser, origin, folder: OUT }, scene, { theme, language });
      troubles.push(...drawn.troubles);
      if (drawn.remark !== undefined) remarks.push(drawn.remark);
    }
  };
  await Promise.all([drawAll(), drawAll()]);
  server.dispose();
}

for (const language of languages()) await drawIn(language);
await browser.close();
for (const line of [...remarks, ...troubles]) process.stderr.write(`${line}\n`);
process.exitCode = troubles.length > 0 ? 1 : 0;
