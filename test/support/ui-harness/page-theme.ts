import type { Page } from 'playwright';

import type { Snapshot } from '#shared/domain/snapshot.ts';

/** How a page can look. Forced colours are the computer's. */
export type PageTheme = 'light' | 'dark' | 'forced' | 'contrast-light' | 'contrast-dark';

/** What the computer asks for, that a page looks so. */
export function mediaOf(theme: PageTheme) {
  return {
    colorScheme: theme.endsWith('dark') ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  } as const;
}

/** What the agent would have chosen to see it so. */
export function settingsOf(theme: PageTheme): Pick<Snapshot, 'theme' | 'contrast'> {
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: theme.startsWith('contrast') ? 'more' : 'system',
  };
}

/**
 * Turns a page that was loaded with `snapshot` in the theme `loaded` to others, as the app itself does: the computer asks
 * for another look, or the next snapshot has another choice. Whatever was done on the page stays.
 */
export function themeTurner(
  page: Page,
  snapshot: Snapshot,
  loaded: PageTheme,
): (theme: PageTheme) => Promise<void> {
  let worn = loaded;
  let { revision } = snapshot;
  return async (theme) => {
    if (theme === worn) return;
    worn = theme;
    revision += 1;
    const settings = settingsOf(theme);
    await page.emulateMedia(mediaOf(theme));
    await page.evaluate((next) => window.pushSnapshot?.(next), { ...snapshot, ...settings, revision });
    const turned = `html[data-theme="${settings.theme}"][data-contrast="${settings.contrast}"]`;
    await page.locator(turned).waitFor({ state: 'attached' });
  };
}
