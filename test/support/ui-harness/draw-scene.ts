import { join } from 'node:path';

import type { Browser, Page } from 'playwright';

import { focusTroubles } from './checks/focus-walk.ts';
import { pageTroubles } from './checks/page-troubles.ts';
import { openScene, type Look } from './open-scene.ts';
import type { Scene } from './scenes.ts';
import { speakingPage } from './speaking-page.ts';
import { spokenIn } from './spoken-texts.ts';

export interface Drawn {
  readonly troubles: readonly string[];
  /** In the order of the themes. */
  readonly files: readonly string[];
  /** Why the pictures show less than the scene asks for. */
  readonly remark?: string;
}

/** Of axe. In pseudo each text has brackets and length of its own, so that no name holds what stands on a button. */
const NAME_RULE = 'label-content-name-mismatch:';

/** How long a scene may look for what it touches. */
const ACT_MS = 12_000;

/** Does what the scene does; what it does not find is the reason that comes back. */
async function actOut(scene: Scene, page: Page, language: Look['language']): Promise<string | undefined> {
  if (scene.act === undefined) return undefined;
  page.setDefaultTimeout(ACT_MS);
  try {
    await scene.act(language === undefined ? page : speakingPage(page, spokenIn(language)));
    return undefined;
  } catch (error) {
    const [what = '', , sought = ''] = String(error).split('\n');
    return `not acted out in ${language ?? 'its own language'}: ${what}${sought}`;
  }
}

/** Whether the window of the page follows its height: so the popup's does, and the panel's when it is small. */
function growsWithContent({ page, snapshot }: Scene): boolean {
  return page === 'popup' || snapshot.panel.compact;
}

/**
 * Draws one scene into `folder`; each picture is named after the scene, the language and its theme. All pictures come
 * first, so that what passes with time is in each of them, then the checks.
 */
export async function drawScene(
  {
    browser,
    origin,
    folder,
  }: { readonly browser: Browser; readonly origin: string; readonly folder: string },
  scene: Scene,
  look: Look,
): Promise<Drawn> {
  const { themes, language, isQuick = false } = look;
  const { page, errors, turnTo } = await openScene(browser, origin, scene, look);
  const remark = await actOut(scene, page, language);
  await page.waitForTimeout(250);
  const base = [scene.name, ...(language === undefined ? [] : [language])].join('-');
  const files: string[] = [];
  for (const theme of themes) {
    await turnTo(theme);
    const file = join(folder, `${base}-${theme}.png`);
    await page.screenshot({ path: file });
    files.push(file);
  }
  const found: string[] = [];
  // Backwards, so that the page is as it was loaded in the end.
  for (const theme of isQuick ? [] : themes.toReversed()) {
    await turnTo(theme);
    const seen = await pageTroubles(page, { growing: growsWithContent(scene) });
    const meant = language === 'pseudo' ? seen.filter((trouble) => !trouble.startsWith(NAME_RULE)) : seen;
    found.push(...meant.map((trouble) => `${base}-${theme}: ${trouble}`));
  }
  // The same in every language and theme, and last, because going through a page changes it.
  const lost = isQuick || language !== undefined ? [] : await focusTroubles(page);
  await page.close();
  return {
    troubles: [...found, ...[...errors, ...lost].map((trouble) => `${base}: ${trouble}`)],
    files,
    ...(remark !== undefined && { remark: `${base}: ${remark}` }),
  };
}
