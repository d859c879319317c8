import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { debugLog } from '../debug-log.ts';

type Command = { readonly executable: string; readonly args: readonly string[] };

/**
 * Opens an address in the person's own browser: `xdg-open`, else Chromium with a throw-away profile on the
 * display, else one line on stdout. With `HOST_OPEN=record` nothing is opened (tests read the recorder).
 */
export async function openInBrowser(url: string): Promise<void> {
  if (process.env['HOST_OPEN'] === 'record') return;
  const command = process.env['DISPLAY'] ? findOpener(url) : null;
  if (!command) return console.log(`host: would open ${url}`);
  const child = spawn(command.executable, command.args, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => debugLog('open', error));
  child.unref();
}

function findOpener(url: string): Command | null {
  const opener = findInPath('xdg-open');
  // Without a default browser xdg-open ends silently, so Chromium is asked directly.
  if (opener && hasDefaultBrowser()) return { executable: opener, args: [url] };
  const browser = findInPath('chromium');
  if (!browser) return null;
  const profile = mkdtempSync(join(tmpdir(), 'host-browser-'));
  return {
    executable: browser,
    args: [`--user-data-dir=${profile}`, '--no-first-run', ...rootSwitches(), url],
  };
}

/** Chromium refuses to start as root with its sandbox. */
function rootSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
}

/** A desktop session knows a default browser; a bare X server does not. */
function hasDefaultBrowser(): boolean {
  return Boolean(process.env['XDG_CURRENT_DESKTOP'] || process.env['BROWSER']);
}

function findInPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
