import { app, nativeImage, type BrowserWindow } from 'electron';

export interface Missed {
  readonly count: number;
  /** The same for screen readers. */
  readonly words: string;
}

/**
 * The number of missed calls on the app's icon. macOS and Linux docks show the number; Windows has no such badge, so
 * its taskbar button gets a dot.
 */
export function showMissed(window: BrowserWindow, dotFile: string, { count, words }: Missed): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  if (window.isDestroyed()) return;
  if (count === 0) window.setOverlayIcon(null, '');
  else window.setOverlayIcon(nativeImage.createFromPath(dotFile), words);
}
