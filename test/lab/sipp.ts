import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { LAB, labEnvironment, labStateDirectory } from './asterisk.ts';
import { lastLine, runScript } from './run-script.ts';

/** Scripts of a customer who calls; the number is one that the trunk may reach: 5001 is agent 1001. */
export type SippCaller =
  | 'calls-and-hangs-up'
  | 'hangs-up-at-once'
  | 'gives-up'
  | 'late-ack'
  | 'holds'
  | 'sends-info'
  | 'refers'
  | 'wrong-codec';

/** Scripts of a number outside that agents reach by 9 and any digits. */
export type SippCallee = 'answers-after-early-media' | 'is-busy' | 'never-answers';

/** A script that runs. */
export interface SippRun {
  /** Resolves when the script went through as written, rejects with what it met instead. */
  readonly done: Promise<void>;
  /** Ends it, if it still runs. */
  stop(): void;
}

/** Where the trunk of the lab's Asterisk leads. */
const TRUNK_PORT = 5070;
const CALLER_PORT = 5072;
const SECONDS = 25;

/** Why this machine has no sipp, or undefined when it has; installs it when it may. */
export async function whyNoSipp(): Promise<string | undefined> {
  const { code, output } = await runScript('sipp/install.sh', labEnvironment());
  return code === 0 ? undefined : lastLine(output);
}

/** A customer calls by this script. */
export function sippCalls(script: SippCaller, number = '5001'): SippRun {
  return run(script, CALLER_PORT, ['-s', number, `${LAB.host}:${String(LAB.sipPort)}`]);
}

/** A number outside is ready to be called by this script, once. */
export async function sippWaits(script: SippCallee): Promise<SippRun> {
  const waiting = run(script, TRUNK_PORT, []);
  while (!hasUdpListener(TRUNK_PORT)) {
    await Promise.race([
      delay(20),
      waiting.done.then(() => Promise.reject(new Error(`${script} ended early`))),
    ]);
  }
  return waiting;
}

function run(script: string, port: number, args: readonly string[]): SippRun {
  const folder = join(labStateDirectory(), 'sipp');
  mkdirSync(folder, { recursive: true });
  const errors = join(folder, `${script}.errors`);
  rmSync(errors, { force: true });
  const file = fileURLToPath(new URL(`sipp/${script}.xml`, import.meta.url));
  const local = ['-i', LAB.host, '-p', String(port), '-mi', LAB.host, '-mp', '7070', '-rtp_echo'];
  const limits = ['-m', '1', '-timeout', `${String(SECONDS)}s`, '-timeout_error', '-nostdin', '-skip_rlimit'];
  const child = spawn(
    'sipp',
    ['-sf', file, ...local, ...limits, '-trace_err', '-error_file', errors, ...args],
    { stdio: 'ignore', cwd: folder },
  );
  const done = once(child, 'exit').then(([code]) => {
    if (code === 0) return;
    const met = existsSync(errors) ? readFileSync(errors, 'utf8') : '';
    throw new Error(`${script} ended with ${String(code)}: ${met}`);
  });
  done.catch(() => undefined);
  return { done, stop: () => child.kill('SIGKILL') };
}

/** The kernel lists sockets with ports in hexadecimal. */
function hasUdpListener(port: number): boolean {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')} `;
  return readFileSync('/proc/net/udp', 'utf8').includes(wanted);
}
