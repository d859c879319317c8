import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
] as const;

/** The Chromium of this machine: `CHROMIUM_PATH`, else a usual place. Throws with the remedy when there is none. */
export function chromiumExecutable(): string {
  const path = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place));
  if (path === undefined) throw new Error('no Chromium found: apt-get install chromium-headless-shell');
  return path;
}
