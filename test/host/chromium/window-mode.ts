import { existsSync } from 'node:fs';

/**
 * How windows exist: `shell` = Chromium's headless shell (tests), `new` = full Chromium without a display,
 * `headful` = real windows on `$DISPLAY` (a person).
 */
export type WindowMode = 'shell' | 'new' | 'headful';

export type ChromiumChoice = { readonly mode: WindowMode; readonly executable: string };

const SHELLS = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-headless-shell'];
const BROWSERS = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Picks the Chromium for `HOST_MODE` (default `shell`, or `new` where the shell is missing);
 * `HOST_CHROMIUM` names another executable. Throws when none is installed.
 */
export function chooseChromium(env: NodeJS.ProcessEnv): ChromiumChoice {
  const wanted = readMode(env['HOST_MODE']);
  const override = env['HOST_CHROMIUM'];
  if (override) return { mode: wanted, executable: override };
  const shell = SHELLS.find((path) => existsSync(path));
  if (wanted === 'shell' && shell) return { mode: 'shell', executable: shell };
  const browser = BROWSERS.find((path) => existsSync(path));
  if (!browser) throw new Error('host: no Chromium found (apt-get install chromium chromium-headless-shell)');
  return { mode: wanted === 'shell' ? 'new' : wanted, executable: browser };
}

function readMode(text: string | undefined): WindowMode {
  if (text === undefined || text === '') return 'shell';
  if (text === 'shell' || text === 'new' || text === 'headful') return text;
  throw new Error(`host: HOST_MODE is shell, new or headful, not "${text}"`);
}
