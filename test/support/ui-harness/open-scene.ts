import type { Browser, Page } from 'playwright';

import type { Language } from '#shared/domain/languages.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { cannedValues } from './canned-values.ts';
import { installBridge } from './install-bridge.ts';
import { mediaOf, settingsOf, themeTurner, type PageTheme } from './page-theme.ts';
import type { Scene } from './scenes.ts';

export interface Look {
  /** One picture each; the page is loaded in the first and then turned to the others. */
  readonly themes: readonly [PageTheme, ...PageTheme[]];
  /** Other than the scene's own; `pseudo` needs pages that were built so. */
  readonly language?: Language | 'pseudo' | undefined;
  /** One pixel for one, and no checks. */
  readonly isQuick?: boolean;
}

interface OpenScene {
  readonly page: Page;
  /** What the page wrote as errors until now. */
  readonly errors: readonly string[];
  readonly turnTo: (theme: PageTheme) => Promise<void>;
}

/** What the page writes as an error from now on. */
function heard(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  return troubles;
}

/** What the scene knows, in the language and the first theme of the look. */
function shownOf({ snapshot }: Scene, { themes: [first], language }: Look): Snapshot {
  const spoken = language === 'pseudo' ? undefined : language;
  return { ...snapshot, ...(spoken !== undefined && { language: spoken }), ...settingsOf(first) };
}

/** A page that looks so, with what the scene knows, before anything was done on it. */
export async function openScene(
  browser: Browser,
  origin: string,
  scene: Scene,
  look: Look,
): Promise<OpenScene> {
  const shown = shownOf(scene, look);
  const page = await browser.newPage({
    viewport: scene.size ?? { width: 380, height: 640 },
    deviceScaleFactor: look.isQuick === true ? 1 : 2,
    locale: look.language === undefined || look.language === 'pseudo' ? 'en-GB' : look.language,
    reducedMotion: 'reduce',
    ...mediaOf(look.themes[0]),
  });
  const errors = heard(page);
  await page.addInitScript(installBridge, cannedValues(scene, shown));
  await page.goto(`${origin}/${scene.page}.html`);
  await page.locator('#root > *').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return { page, errors, turnTo: themeTurner(page, shown, look.themes[0]) };
}
