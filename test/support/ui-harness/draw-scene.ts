import { join } from 'node:path';

import type { Browser, Page } from 'playwright';

import type { Language } from '#shared/domain/languages.ts';
import { cannedValues } from './canned-values.ts';
import { focusTroubles } from './checks/focus-walk.ts';
import { pageTroubles } from './checks/page-troubles.ts';
import { installBridge } from './install-bridge.ts';
import type { Scene } from './scenes.ts';
import { speakingPage } from './speaking-page.ts';
import { spokenIn } from './spoken-texts.ts';

export interface Look {
  readonly theme: 'light' | 'dark' | 'forced' | 'contrast-light' | 'contrast-dark';
  /** Other than the scene's own; `pseudo` needs pages that were built so. */
  readonly language?: Language | 'pseudo' | undefined;
  /** One pixel for one, and no checks. */
  readonly isQuick?: boolean;
}

export interface Drawn {
  readonly troubles: readonly string[];
  readonly file: string;
  /** Why the picture shows less than the scene asks for. */
  readonly remark?: string;
}

/** How long a scene may look for what it touches. */
const ACT_MS = 12_000;

/** What the page writes as an error from now on. */
function heard(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  return troubles;
}

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

/** What the agent would have chosen to see it so; forced colours are the computer's. */
function settingsOf(theme: Look['theme']): Pick<Scene['snapshot'], 'theme' | 'contrast'> {
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: theme.startsWith('contrast') ? 'more' : 'system',
  };
}

/** Whether the window of the page follows its height: so the popup's does, and the panel's when it is small. */
function growsWithContent({ page, snapshot }: Scene): boolean {
  return page === 'popup' || snapshot.panel.compact;
}

/** A page that looks so, with what the scene knows, before anything was done on it. */
async function openPage(
  browser: Browser,
  origin: string,
  scene: Scene,
  { theme, language, isQuick = false }: Look,
): Promise<{ readonly page: Page; readonly troubles: string[] }> {
  const spoken = language === 'pseudo' ? undefined : language;
  const page = await browser.newPage({
    viewport: scene.size ?? { width: 380, height: 640 },
    deviceScaleFactor: isQuick ? 1 : 2,
    locale: spoken ?? 'en-GB',
    reducedMotion: 'reduce',
    colorScheme: theme.endsWith('dark') ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  const troubles = heard(page);
  const shown = { ...(spoken !== undefined && { language: spoken }), ...settingsOf(theme) };
  await page.addInitScript(installBridge, cannedValues(scene, shown));
  await page.goto(`${origin}/${scene.page}.html`);
  await page.locator('#root > *').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return { page, troubles };
}

/** Draws one scene into `folder`; the picture is named after the scene, the language and the theme. */
export async function drawScene(
  {
    browser,
    origin,
    folder,
  }: { readonly browser: Browser; readonly origin: string; readonly folder: string },
  scene: Scene,
  look: Look,
): Promise<Drawn> {
  const { theme, language, isQuick = false } = look;
  const { page, troubles } = await openPage(browser, origin, scene, look);
  const remark = await actOut(scene, page, language);
  await page.waitForTimeout(250);
  const name = [scene.name, ...(language === undefined ? [] : [language]), theme].join('-');
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  if (!isQuick) troubles.push(...(await pageTroubles(page, { growing: growsWithContent(scene) })));
  // The same in every language, and last, because going through a page changes it.
  if (!isQuick && language === undefined) troubles.push(...(await focusTroubles(page)));
  await page.close();
  return {
    troubles: troubles.map((trouble) => `${name}: ${trouble}`),
    file,
    ...(remark !== undefined && { remark: `${name}: ${remark}` }),
  };
}
