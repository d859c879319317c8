import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';

import { pageUrl, type Page } from './page-address.ts';

/**
 * Opens one of our pages in a window of its own. The security preferences are the same frozen set for every page and
 * cannot be overridden by the caller.
 */
export function openPageWindow(
  page: Page,
  preloadFile: string,
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
): BrowserWindow {
  const window = new BrowserWindow({ ...options, webPreferences: webPreferencesFor(page, preloadFile) });
  void window.loadURL(pageUrl(page));
  return window;
}

/** Pages that must keep running at full speed while nobody sees them. */
const ALWAYS_AWAKE: readonly Page[] = ['popup', 'media', 'caller'];

function webPreferencesFor(page: Page, preloadFile: string): WebPreferences {
  return {
    preload: preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    backgroundThrottling: !ALWAYS_AWAKE.includes(page),
    autoplayPolicy: 'no-user-gesture-required',
  };
}
