import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, runAttached } from './run.mjs';

const OLDEST_NODE = 20;
const TOOLS_NODE = 24;
const STAMP = join(ROOT, 'node_modules', '.hookswitch-lock');

/**
 * Makes this machine ready to run the repository's tools: refuses a Node that is too old, installs the packages
 * when the lock has changed, and goes on in Node 24, which comes from npm too. Returns only in Node 24; in an
 * older Node it runs the same program again in Node 24 and exits with its exit code.
 * @returns {Promise<void>}
 */
export async function prepare() {
  if (nodeMajor() < OLDEST_NODE) {
    stop(`Hookswitch needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  await installPackages();
  if (nodeMajor() < TOOLS_NODE) await continueInToolsNode();
  process.env['PATH'] = toolsPath();
}

/**
 * Ends the program with a message for a person.
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function nodeMajor() {
  return Number(process.versions.node.split('.')[0]);
}

async function installPackages() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  if (!matchesInstalled(lock)) {
    process.stdout.write('Installing packages (npm ci), about a minute the first time…\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const code = await runAttached(npm, ['ci', '--ignore-scripts', '--loglevel=error']);
    if (code !== 0) stop('npm ci failed; the lines above say why.');
  }
  mkdirSync(join(ROOT, 'node_modules'), { recursive: true });
  writeFileSync(STAMP, hash);
}

/**
 * True when npm's own record of what is installed has every package of the lock in the same version. Optional
 * packages for other platforms may be absent.
 * @param {string} lock
 */
function matchesInstalled(lock) {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(lock);
  const installed = packagesOf(readFileSync(record, 'utf8'));
  return Object.entries(wanted).every(([path, entry]) => {
    const here = installed[path];
    return here === undefined ? path === '' || isOptional(entry) : here.version === entry.version;
  });
}

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }} LockEntry */

/** @param {LockEntry} entry */
function isOptional(entry) {
  return entry.optional === true || entry.devOptional === true || entry.peer === true;
}

/**
 * @param {string} lock
 * @returns {Record<string, LockEntry>}
 */
function packagesOf(lock) {
  const content = /** @type {{ packages: Record<string, LockEntry> }} */ (JSON.parse(lock));
  return content.packages;
}

async function continueInToolsNode() {
  const binary = toolsNode();
  if (binary === undefined) {
    stop(
      `The tools need Node ${TOOLS_NODE}, and npm has none for ${process.platform}-${process.arch}; ` +
        `install Node ${TOOLS_NODE} and try again.`,
    );
  }
  const env = { ...process.env, PATH: toolsPath() };
  process.exit(await runAttached(binary, process.argv.slice(1), env));
}

function toolsNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packages = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  return packages
    .map((name) => join(ROOT, 'node_modules', name, 'bin', file))
    .find((path) => existsSync(path));
}

function toolsPath() {
  return `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
}
