import { app, nativeImage, type BrowserWindow } from 'electron';

import type { Attention } from './attention.ts';

/**
 * The number of what waits for the agent on the app's icon. macOS and Linux docks show the number; Windows has no such badge, so
 * its taskbar button gets a dot.
 */
export function showAttention(window: BrowserWindow, dotFile: string, { count, words }: Attention): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  if (window.isDestroyed()) return;
  if (count === 0) window.setOverlayIcon(null, '');
  else window.setOverlayIcon(nativeImage.createFromPath(dotFile), words);
}
