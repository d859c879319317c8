import { openInBrowser } from './open-in-browser.ts';

/** `shell`. */
export const shell = {
  async openExternal(url: string, _options?: Electron.OpenExternalOptions): Promise<void> {
    await openInBrowser(new URL(url).href);
  },

  async openPath(path: string): Promise<string> {
    await openInBrowser(path);
    return '';
  },

  showItemInFolder(path: string): void {
    console.log(`host: would show ${path}`);
  },

  beep(): void {},
};
