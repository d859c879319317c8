import type { BrowserWindow } from 'electron';

import { openPageWindow } from './page-window.ts';

/** A page that is never shown: it carries audio. */
export function openHiddenWindow(page: 'media' | 'caller', preloadFile: string): BrowserWindow {
  return openPageWindow(page, preloadFile, {
    show: false,
    width: 320,
    height: 200,
    skipTaskbar: true,
    focusable: false,
    title: `Hookswitch ${page}`,
  });
}
