import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * Runs a program in the repository and lets it write to our terminal.
 * Ctrl-C reaches it by itself, because it is in the same process group; a SIGTERM is handed on.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 128 and the signal when it was killed
 */
export function runAttached(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd: ROOT, stdio: 'inherit', env });
    const hand = () => child.kill('SIGTERM');
    process.on('SIGINT', waitForChild);
    process.on('SIGTERM', hand);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', waitForChild);
      process.off('SIGTERM', hand);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** Ctrl-C is the child's to obey; we end when it has ended. */
function waitForChild() {}

/**
 * Runs a program in the repository and keeps what it writes.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCaptured(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8')));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
