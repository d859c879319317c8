import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runAttached } from './run.mjs';

const SOURCES = ['shared', 'main', 'preload', 'renderer', 'build', 'package.json', 'package-lock.json'];
const STAMP = join(ROOT, 'out', '.built-from');

/**
 * Builds `out/` unless it was built from exactly these sources.
 * @returns {Promise<boolean>} false when the build failed; it has then said why
 */
export async function ensureBuilt() {
  const fingerprint = fingerprintOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return true;
  const code = await runAttached(process.execPath, [join(ROOT, 'build', 'bundle.ts')]);
  if (code === 0) writeFileSync(STAMP, fingerprint);
  return code === 0;
}

/** Names, sizes and times: cheap enough for every start, and any edit or checkout changes one of them. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.map((name) => join(ROOT, name)).flatMap(filesOf)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
