import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/host-coverage');
/** No such export, no such member, other arguments than that. Types of the host and of Electron may differ else. */
const MISSING = /error TS(2305|2339|2551|2554|2614|2724):/;
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/**
 * Compiles a main process against the host instead of Electron and returns what does not compile: every
 * Electron call that the host lacks is named with its place. `entry` defaults to the app's own main.
 */
export function uncoveredCalls(entry?: string): readonly string[] {
  writeTypes();
  const config = entry === undefined ? join(import.meta.dirname, 'tsconfig.json') : writeConfig(entry);
  const args = [TSC, '-p', config, '--pretty', 'false'];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const problems = stdout.split('\n').filter((line) => MISSING.test(line));
  if (status !== 0 && !stdout.includes('error TS')) throw new Error(`tsc failed: ${stdout}`);
  return problems;
}

/**
 * Electron's typings declare the module `electron` themselves, which would win over any path mapping. So the
 * namespace is kept without those declarations, and a module is written that has the host's values and
 * Electron's type-only names.
 */
function writeTypes(): void {
  mkdirSync(CACHE, { recursive: true });
  const typings = readFileSync(join(ROOT, 'node_modules/electron/electron.d.ts'), 'utf8');
  const namespace = typings.replaceAll(/^declare module 'electron[^{]*\{[^}]*\}/gm, '');
  writeFileSync(join(CACHE, 'electron-namespace.d.ts'), namespace);
  const host = readFileSync(join(ROOT, 'test/host/electron.ts'), 'utf8');
  const values = new Set([...host.matchAll(/^ {2}(\w+),$/gm)].map((match) => match[1]));
  const names = [...typings.matchAll(/^ {2}(?:interface|class|type) (\w+)/gm)].map((match) => match[1] ?? '');
  const types = [...new Set(names)].filter((name) => !values.has(name));
  const hostModule = relative(CACHE, join(ROOT, 'test/host/electron.ts'));
  const lines = [
    `export * from '${hostModule}';`,
    ...types.map((name) => `export import ${name} = Electron.${name};`),
  ];
  writeFileSync(join(CACHE, 'electron.d.ts'), lines.join('\n'));
}

/** The same configuration for another entry. */
function writeConfig(entry: string): string {
  const path = join(CACHE, 'tsconfig.json');
  const config = {
    extends: relative(CACHE, join(import.meta.dirname, 'tsconfig.json')),
    compilerOptions: { typeRoots: ['../../@types'] },
    files: ['./electron-namespace.d.ts', relative(CACHE, entry)],
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}
