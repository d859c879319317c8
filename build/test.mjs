/**
 * `npm test [-- group …]`: sets this machine up, runs the groups of tests and prints a line for each.
 * With `--together` the groups run at the same time, for `npm run check`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { prepare, stop } from './setup.mjs';
import { GROUPS } from './test-groups.mjs';

/** @typedef {import('./test-tools.mjs').Outcome} Outcome */

await prepare();
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const wanted = names.length > 0 ? names : Object.keys(GROUPS);
rmSync(join(ROOT, 'test-results'), { recursive: true, force: true });
mkdirSync(join(ROOT, 'test-results'), { recursive: true });

/** @type {Outcome[]} */
const outcomes = [];
if (args.includes('--together')) {
  outcomes.push(...(await Promise.all(wanted.map(runGroup))));
} else {
  for (const name of wanted) outcomes.push(await runGroup(name));
}
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
process.exit(sum('failed') === 0 ? 0 : 1);

/**
 * @param {string} name
 * @returns {Promise<Outcome>}
 */
async function runGroup(name) {
  const run = GROUPS[name];
  if (run === undefined)
    stop(`There is no group "${name}"; the groups are ${Object.keys(GROUPS).join(', ')}.`);
  const started = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const note = outcome.note === undefined ? '' : `  (${outcome.note})`;
  const details = outcome.failed > 0 ? `${outcome.output.trimEnd()}\n` : '';
  process.stdout.write(`${details}${name.padEnd(12)} ${describe(outcome).padEnd(32)} ${seconds} s${note}\n`);
  return outcome;
}

/** @param {Outcome} outcome */
function describe({ passed, failed, skipped, words }) {
  if (failed > 0) return words === undefined ? `${failed} FAILED, ${passed} passed` : 'FAILED';
  if (words !== undefined) return words;
  return skipped === 0 ? `${passed} passed` : `${passed} passed, ${skipped} skipped`;
}

/** @param {'passed' | 'failed' | 'skipped'} key */
function sum(key) {
  return outcomes.reduce((total, outcome) => total + outcome[key], 0);
}
