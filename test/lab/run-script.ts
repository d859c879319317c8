import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ScriptOutcome {
  readonly code: number | null;
  readonly output: string;
}

/** A first start installs Debian packages, for Asterisk a whole chroot; later starts take seconds. */
const TIMEOUT_MS = 280_000;

/** Runs a script of this folder to its end and collects what it printed. Never rejects. */
export function runScript(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<ScriptOutcome> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  return new Promise((resolve) => {
    const child = spawn('bash', [script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      timeout: TIMEOUT_MS,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    // `exit`, not `close`: a server lives on and must not keep the pipes of its starter waiting.
    child.on('exit', (code) => setImmediate(() => resolve({ code, output })));
  });
}

/** The last line that a script printed, which says what came of it. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
