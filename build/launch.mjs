import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadElectron, findElectron } from './electron-binary.mjs';
import { ROOT } from './run.mjs';
import { ensurePrograms, hasProgram } from './system-packages.mjs';

const HOST = join(ROOT, 'test', 'host', 'host-electron');

/**
 * How to run the built app on this machine.
 * @typedef {{ program: string, args: readonly string[], env: NodeJS.ProcessEnv, notes: readonly string[] }} Launch
 */

/**
 * Finds Electron, downloads it, or falls back to the Chromium host.
 * @param {readonly string[]} args arguments of the app
 * @returns {Promise<Launch | { problem: string }>}
 */
export async function planLaunch(args) {
  const here = findElectron();
  if (here !== undefined) return electronLaunch(here, args);
  const result = await downloadElectron();
  return 'binary' in result ? electronLaunch(result.binary, args) : hostLaunch(result.reason, args);
}

/**
 * @param {string} binary
 * @param {readonly string[]} args
 * @returns {Launch}
 */
function electronLaunch(binary, args) {
  // Chromium refuses to start its sandbox as root; only test machines run like that.
  const switches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const all = [...switches, ROOT, ...args];
  if (hasDisplay() || !hasProgram('xvfb-run')) {
    const notes = hasDisplay()
      ? []
      : ['No display here: Electron will not start. Install xvfb or set DISPLAY.'];
    return { program: binary, args: all, env: process.env, notes };
  }
  const notes = ['No display here: running Electron on a virtual one (xvfb-run), which nobody sees.'];
  return { program: 'xvfb-run', args: ['-a', binary, ...all], env: process.env, notes };
}

/**
 * @param {string} reason why there is no Electron
 * @param {readonly string[]} args
 * @returns {Promise<Launch | { problem: string }>}
 */
async function hostLaunch(reason, args) {
  const first = `Electron cannot be used (${reason}).`;
  if (process.platform !== 'linux' || !existsSync(HOST)) {
    return { problem: `${first} Set ELECTRON_PATH to an Electron executable and start again.` };
  }
  const visible = hasDisplay();
  const missing = await ensurePrograms([visible ? 'chromium' : 'chromium-headless-shell']);
  if (missing !== undefined) return { problem: `${first} The app can run on Chromium instead: ${missing}` };
  const difference = 'Running the same app on Chromium: no tray icon and no OS notifications are drawn.';
  const unseen =
    'No display here: it runs, but nobody sees its windows. Start it in a desktop session, or under ' +
    '`xvfb-run -a npm start`; `npm run screenshots` writes pictures of every surface.';
  return {
    program: HOST,
    args: [ROOT, ...args],
    env: { ...process.env, HOST_MODE: process.env['HOST_MODE'] ?? (visible ? 'headful' : 'shell') },
    notes: [first, difference, ...(visible ? [] : [unseen])],
  };
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}
