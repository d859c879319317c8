import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a second start tells the first. */
export type SecondStart = {
  readonly argv: string[];
  readonly cwd: string;
  readonly additionalData: unknown;
};

const ATTEMPTS = 3;
const KNOCKS = 20;
// `requestSingleInstanceLock` is synchronous, so a short-lived child does the talking.
const MESSENGER = `
  const socket = require('node:net').connect(process.env.HOST_SOCKET);
  socket.on('error', () => process.exit(1));
  socket.on('connect', () => socket.end(process.env.HOST_MESSAGE));
  socket.on('close', () => process.exit(0));
`;

/** The single-instance lock: a real one between host processes, one per data folder. */
export class SingleInstance {
  readonly #lockFile: string;
  readonly #socketPath: string;
  readonly #onSecondStart: (start: SecondStart) => void;
  #server: Server | null = null;

  constructor(userData: string, onSecondStart: (start: SecondStart) => void) {
    const digest = createHash('sha256').update(userData).digest('hex').slice(0, 16);
    this.#lockFile = join(userData, 'SingletonLock.host');
    this.#socketPath = join(tmpdir(), `host-${digest}.sock`);
    this.#onSecondStart = onSecondStart;
  }

  get held(): boolean {
    return this.#server !== null;
  }

  /** True when this process is the first; otherwise the first has been told of this start. */
  acquire(start: SecondStart): boolean {
    if (this.held) return true;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (this.#createLock()) {
        this.#listen();
        return true;
      }
      if (isAlive(this.#readOwner())) {
        this.#notify(start);
        return false;
      }
      rmSync(this.#lockFile, { force: true });
    }
    return false;
  }

  release(): void {
    if (!this.#server) return;
    this.#server.close();
    this.#server = null;
    rmSync(this.#lockFile, { force: true });
    rmSync(this.#socketPath, { force: true });
  }

  #createLock(): boolean {
    try {
      const file = openSync(this.#lockFile, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch {
      return false;
    }
  }

  #readOwner(): number {
    try {
      return Number(readFileSync(this.#lockFile, 'utf8'));
    } catch {
      return 0;
    }
  }

  #listen(): void {
    rmSync(this.#socketPath, { force: true });
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#receive(socket));
    this.#server.listen(this.#socketPath);
    this.#server.unref();
  }

  #receive(socket: Socket): void {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('end', () => {
      socket.end();
      this.#onSecondStart(JSON.parse(Buffer.concat(chunks).toString()) as SecondStart);
    });
  }

  /** The first instance may still be starting; knock a few times. */
  #notify(start: SecondStart): void {
    const env = {
      ...process.env,
      HOST_SOCKET: this.#socketPath,
      HOST_MESSAGE: JSON.stringify(start),
      NODE_OPTIONS: '',
    };
    for (let knock = 0; knock < KNOCKS; knock += 1) {
      if (spawnSync(process.execPath, ['-e', MESSENGER], { env, timeout: 2000 }).status === 0) return;
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
