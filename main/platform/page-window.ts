import { app, BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron';

import { pageUrl, type Page } from './page-address.ts';
import { pagePreferences } from './page-preferences.ts';

/** The paper of the pages (`--paper` in `renderer/ui/tokens.css`), so that a new window does not flash. */
const PAPER = { light: '#fbfaf8', dark: '#17191c' };

/** Opens one of our pages in a window of its own. Its preferences cannot be overridden by the caller. */
export function openPageWindow(
  page: Page,
  preloadFile: string,
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
): BrowserWindow {
  const webPreferences = pagePreferences(page, { preloadFile, devTools: !app.isPackaged });
  const backgroundColor = nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
  const window = new BrowserWindow({ backgroundColor, ...options, webPreferences });
  void load(window, page);
  return window;
}

/** A page that does not load is a broken installation, unless its window was closed meanwhile. */
async function load(window: BrowserWindow, page: Page): Promise<void> {
  try {
    await window.loadURL(pageUrl(page));
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}
