import { app, nativeImage, type BrowserWindow } from 'electron';

const SIZE = 16;
/** The accent of the tokens, as Windows wants it: blue, green, red, alpha. */
const COPPER = [0x1f, 0x57, 0x9c, 0xff];

/**
 * The number of missed calls on the app's icon. macOS and Linux docks show the number; Windows has no such badge, so
 * its taskbar button gets a dot, with the number in words for screen readers.
 */
export function showMissed(window: BrowserWindow, missed: number, words: string): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(missed);
    return;
  }
  if (window.isDestroyed()) return;
  window.setOverlayIcon(missed === 0 ? null : dot(), missed === 0 ? '' : words);
}

function dot() {
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  const middle = (SIZE - 1) / 2;
  for (let index = 0; index < SIZE * SIZE; index += 1) {
    const distance = Math.hypot((index % SIZE) - middle, Math.floor(index / SIZE) - middle);
    if (distance <= SIZE / 2 - 2) pixels.set(COPPER, index * 4);
  }
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE });
}
