import { readFileSync } from 'node:fs';

/** The Chromium that Electron 45 is built on (electronjs.org/releases). */
export const ELECTRON_CHROMIUM_MAJOR = 156;

/** The version of the `electron` package this repository is typed and packed with. */
export function electronVersion(): string {
  const manifest = new URL('../../node_modules/electron/package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
