import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runCaptured } from './run.mjs';

const STORIES = ['test', '--config', 'build/playwright.config.ts'];

/**
 * What a group of tests came to. `output` is shown when something failed, `note` always.
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, note?: string, words?: string }} Outcome
 */

/**
 * Runs tools of node_modules one after the other, as one test that passes when all of them do.
 * @param {readonly (readonly string[])[]} commands
 * @returns {Promise<Outcome>}
 */
export async function asOneTest(commands) {
  let output = '';
  for (const [tool, ...args] of commands) {
    const result = await runTool(String(tool), args);
    if (result.code !== 0) output += `$ ${[tool, ...args].join(' ')}\n${result.output}\n`;
  }
  return { passed: output === '' ? 1 : 0, failed: output === '' ? 0 : 1, skipped: 0, output, words: 'ok' };
}

/**
 * Runs one project of the vitest config.
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
export async function vitestProject(project) {
  const file = `test-results/${project}.json`;
  const { code, output } = await runTool('vitest', [
    'run',
    '--config=build/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */
  const report = readReport(file, {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  });
  return {
    passed: report.numPassedTests,
    // A file that cannot be loaded fails the run without failing any of its tests.
    failed: Math.max(report.numFailedTests, code === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
    output,
    ...notedRetries(output.match(/\(retry x\d+\)/g)?.length ?? 0),
  };
}

/**
 * How many tests a project of the vitest config has, without running them.
 * @param {string} project
 * @returns {Promise<number>}
 */
export async function countTests(project) {
  const file = `test-results/${project}-list.json`;
  await runTool('vitest', [
    'list',
    '--config',
    'build/vitest.config.ts',
    '--project',
    project,
    `--json=${file}`,
  ]);
  return readReport(file, /** @type {unknown[]} */ ([])).length;
}

/**
 * Runs one project of the Playwright config, on the bundle in `out/`.
 * @param {'app' | 'pbx'} project
 * @returns {Promise<Outcome>}
 */
export async function playwrightStories(project) {
  const file = `test-results/${project}-stories.json`;
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, file) };
  const { code, output } = await runTool(
    'playwright',
    [...STORIES, `--project=${project}`, '--reporter=line,json', '--pass-with-no-tests'],
    env,
  );
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */
  const report = readReport(file, { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } });
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = Math.max(unexpected, code === 0 ? 0 : 1);
  return { passed: expected + flaky, failed, skipped, output, ...notedRetries(flaky) };
}

/**
 * How many stories a project of the Playwright config has, without telling them.
 * @param {'app' | 'pbx'} project
 * @returns {Promise<number>}
 */
export async function countStories(project) {
  const { output } = await runTool('playwright', [...STORIES, `--project=${project}`, '--list']);
  return Number(/^Total: (\d+) test/m.exec(output)?.[1] ?? 0);
}

/**
 * Two runs that make one group.
 * @param {Outcome} one
 * @param {Outcome} other
 * @returns {Outcome}
 */
export function together(one, other) {
  const failed = [one, other].filter((outcome) => outcome.failed > 0);
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    output: failed.map(({ output }) => output).join('\n'),
    ...noted([one.note, other.note].filter((note) => note !== undefined).join('; ')),
  };
}

/** @param {string} note */
function noted(note) {
  return note === '' ? {} : { note };
}

/**
 * What CI tried once more is told, so that a test that wavers does not hide behind a pass.
 * @param {number} count
 */
function notedRetries(count) {
  return noted(count === 0 ? '' : `${count} only at the second try`);
}

/**
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runTool(tool, args, env) {
  const file = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  return runCaptured(file, args, env);
}

/**
 * @template T
 * @param {string} file
 * @param {T} none what to take when the tool died before it wrote its report
 * @returns {T}
 */
function readReport(file, none) {
  const path = join(ROOT, file);
  if (!existsSync(path)) return none;
  return /** @type {T} */ (JSON.parse(readFileSync(path, 'utf8')));
}
