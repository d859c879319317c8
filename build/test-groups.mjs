import { join } from 'node:path';
import { ensureBuilt } from './fresh-build.mjs';
import { ROOT, runCaptured } from './run.mjs';
import { ensurePrograms } from './system-packages.mjs';
import {
  asOneTest,
  countStories,
  countTests,
  playwrightStories,
  together,
  vitestProject,
} from './test-tools.mjs';

/** @typedef {import('./test-tools.mjs').Outcome} Outcome */

const BUILD_FAILED = 'the build failed; its output is above';

/**
 * The groups of `npm test`, in the order in which they run.
 * @type {Readonly<Record<string, () => Promise<Outcome>>>}
 */
export const GROUPS = {
  types,
  lint,
  unit: () => onBuiltApp('unit'),
  renderer: () => vitestProject('renderer'),
  contract: () => vitestProject('contract'),
  integration: () => onBuiltApp('integration'),
  books,
  pbx,
  e2e,
};

/**
 * Some of these look into the built app as well.
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
async function onBuiltApp(project) {
  return (await ensureBuilt()) ? vitestProject(project) : failure(BUILD_FAILED);
}

function types() {
  return asOneTest([['tsc', '-b']]);
}

function lint() {
  return asOneTest([
    ['oxlint'],
    ['oxfmt', '--check'],
    ['knip', '--config', 'build/knip.json', '--no-progress'],
  ]);
}

/** @returns {Promise<Outcome>} */
async function books() {
  const lab = await runCaptured(process.execPath, [join(ROOT, 'test/lab/books/ensure.ts')]);
  if (lab.code === 0) return vitestProject('books');
  const note = lab.output.trim();
  if (process.env['HOOKSWITCH_REQUIRE_PBX'] === '1') return failure(`HOOKSWITCH_REQUIRE_PBX=1, but ${note}`);
  return { passed: 0, failed: 0, skipped: await countTests('books'), output: '', note };
}

/** @returns {Promise<Outcome>} */
async function pbx() {
  const lab = await runCaptured(process.execPath, [join(ROOT, 'test/lab/ensure.ts')]);
  const message = lab.output.trim();
  if (lab.code === 0) {
    const missing = (await ensurePrograms(['chromium', 'chromium-headless-shell'])) ?? (await whyNoApp());
    if (missing !== undefined) return failure(missing);
    return together(await vitestProject('pbx'), await playwrightStories('pbx'));
  }
  if (process.env['HOOKSWITCH_REQUIRE_PBX'] === '1') {
    return failure(`HOOKSWITCH_REQUIRE_PBX=1, but there is no lab: ${message}`);
  }
  const skipped = (await countTests('pbx')) + (await countStories('pbx'));
  return { passed: 0, failed: 0, skipped, output: '', note: message };
}

/** @returns {Promise<Outcome>} */
async function e2e() {
  const onLinux = process.platform === 'linux';
  const missing = (onLinux ? await ensurePrograms(['chromium', 'xvfb']) : undefined) ?? (await whyNoApp());
  return missing === undefined ? playwrightStories('app') : failure(missing);
}

/**
 * Brings what the running app needs.
 * @returns {Promise<string | undefined>} why there can be no running app
 */
async function whyNoApp() {
  const missing = process.env['ELECTRON_PATH']
    ? undefined
    : await ensurePrograms(['chromium-headless-shell']);
  if (missing !== undefined) return missing;
  return (await ensureBuilt()) ? undefined : BUILD_FAILED;
}

/**
 * @param {string} reason
 * @returns {Outcome}
 */
function failure(reason) {
  return { passed: 0, failed: 1, skipped: 0, output: reason };
}
