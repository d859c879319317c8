import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { executablePath } from '#test/support/app/launch-app.ts';
import { writePbxProfile } from '#test/support/pbx/pbx-profile.ts';

import type { Measurement } from './support/measurement.ts';

const STARTS = 10;
const LIMIT_MS = 20_000;
const ROOT = join(import.meta.dirname, '../..');
const PROBE = join(import.meta.dirname, 'support/start-probe.cjs');

/**
 * Cold starts on a fresh profile with a line, without any debugger attached: from the start of the main process until
 * Asterisk has accepted the registration. The password comes from a stand-in for the keychain.
 */
export const startFigure: Measurement = {
  gives: ['start-to-reachable'],
  needsLab: true,
  async run(say) {
    const times: number[] = [];
    for (let index = 0; index <= STARTS; index += 1) {
      say(`start ${index + 1} of ${STARTS + 1}`);
      const time = await startOnce();
      if (index > 0) times.push(time);
    }
    return { 'start-to-reachable': times };
  },
};

async function startOnce(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-start-'));
  writePbxProfile(folder);
  try {
    return await timeToReachable(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function timeToReachable(folder: string): Promise<number> {
  const { NODE_OPTIONS: _unwanted, ...env } = process.env;
  const child = spawn(executablePath, ['-r', PROBE, ROOT, `--user-data-dir=${folder}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let errors = '';
  let time: number | undefined;
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    const reported = /app:reachable ([\d.]+)/.exec(chunk.toString())?.[1];
    if (reported !== undefined) time = Number(reported);
  });
  child.on('exit', () => {
    clearTimeout(limit);
    if (time === undefined) reject(new Error(`the app did not become reachable: ${errors.slice(-500)}`));
    else resolve(time);
  });
  return promise;
}
