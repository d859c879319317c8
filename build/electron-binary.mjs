import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { ROOT, runCaptured } from './run.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const FAILURE = join(ROOT, 'node_modules', '.cache', 'hookswitch', 'electron-download.json');
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Path of Electron's executable when this machine has it: `ELECTRON_PATH`, else the installed package.
 * @returns {string | undefined}
 */
export function findElectron() {
  const named = process.env['ELECTRON_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const note = join(PACKAGE, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(PACKAGE, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

/**
 * Downloads Electron's executable, once: a failure is remembered for a day, so that the next start loses no time.
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function downloadElectron() {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] !== undefined) {
    return { reason: 'ELECTRON_SKIP_BINARY_DOWNLOAD is set' };
  }
  const earlier = rememberedFailure();
  if (earlier !== undefined) return { reason: earlier };
  const reason = await download();
  if (reason !== undefined) {
    remember(reason);
    return { reason };
  }
  const { code, output } = await runCaptured(process.execPath, [join(PACKAGE, 'install.js')]);
  const binary = findElectron();
  return code === 0 && binary !== undefined
    ? { binary }
    : { reason: `unpacking failed: ${output.trim().split('\n')[0] ?? ''}` };
}

/** @returns {Promise<string | undefined>} why it failed, or undefined when Electron's zip is in the cache */
function download() {
  return new Promise((resolve) => {
    const script = join(ROOT, 'build', 'electron-download.ts');
    const child = spawn(process.execPath, [script], { cwd: ROOT, stdio: ['ignore', 'inherit', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (complaint += chunk.toString('utf8')));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => {
      resolve(code === 0 ? undefined : (complaint.trim().split('\n').at(-1) ?? `exit code ${String(code)}`));
    });
  });
}

/** @returns {string | undefined} */
function rememberedFailure() {
  if (!existsSync(FAILURE)) return undefined;
  try {
    const note = readFileSync(FAILURE, 'utf8');
    const { at, reason } = /** @type {{ at: number, reason: string }} */ (JSON.parse(note));
    const age = Date.now() - at;
    if (age < 0 || age > RETRY_AFTER_MS) return undefined;
    return `${reason}; tried ${describeAge(age)} ago, delete ${FAILURE.slice(ROOT.length + 1)} to try again`;
  } catch {
    return undefined;
  }
}

/** @param {number} ms */
function describeAge(ms) {
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** @param {string} reason */
function remember(reason) {
  mkdirSync(dirname(FAILURE), { recursive: true });
  writeFileSync(FAILURE, `${JSON.stringify({ at: Date.now(), reason })}\n`);
}
