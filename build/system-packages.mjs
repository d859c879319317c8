import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCaptured } from './run.mjs';

/**
 * True when a program of this name is in PATH.
 * @param {string} program
 */
export function hasProgram(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @type {Readonly<Record<string, string>>} */
const PROGRAMS = { xvfb: 'Xvfb' };

/**
 * Makes sure that programs from Debian packages are there, and installs them when we may.
 * @param {readonly string[]} names packages that each bring a program of their name, or the one in `PROGRAMS`
 * @returns {Promise<string | undefined>} undefined when all are there, else what to do about it
 */
export async function ensurePrograms(names) {
  const missing = names.filter((name) => !hasProgram(PROGRAMS[name] ?? name));
  if (missing.length === 0) return undefined;
  const list = missing.join(' ');
  if (!hasProgram('apt-get')) return `${list} missing; install with this system's package manager`;
  const command = `apt-get install -y --no-install-recommends ${list}`;
  if (process.getuid?.() !== 0) return `${list} missing; run: sudo apt-get update && sudo ${command}`;
  process.stdout.write(`Installing Debian packages: ${command}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCaptured('apt-get', ['update'], env);
  const { code, output } = await runCaptured('apt-get', command.split(' ').slice(1), env);
  return code === 0 ? undefined : `${command} failed: ${output.trim().split('\n').at(-1) ?? ''}`;
}
