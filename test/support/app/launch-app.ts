import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { OperatingSystem } from './operating-system.ts';

export type LaunchOptions = {
  /** The folder with the app's package.json. */
  readonly appDir: string;
  /** What follows the app folder on the command line; Chromium switches reach Chromium. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Kept after close when given; otherwise a fresh folder that is removed. */
  readonly userDataDir?: string;
};

type ElectronModule = typeof Electron.CrossProcessExports;

const HOST = join(import.meta.dirname, '../../host/host-electron');
const RECORDER = join(import.meta.dirname, 'recorder.cjs');
const WINDOW_LIMIT_MS = 30_000;
const POLL_MS = 20;

/** True when `ELECTRON_PATH` names a real Electron; otherwise the tests run on the host. */
export const runsOnElectron = Boolean(process.env['ELECTRON_PATH']);
/** What runs the app: the host, or the Electron that `ELECTRON_PATH` names. */
export const executablePath = process.env['ELECTRON_PATH'] || HOST;

/** A running app as a test sees it; the same on the host and on real Electron. */
export class RunningApp {
  readonly playwright: ElectronApplication;
  readonly os: OperatingSystem;
  readonly userDataDir: string;
  readonly #options: LaunchOptions;
  #stderr = '';

  constructor(playwright: ElectronApplication, options: LaunchOptions, userDataDir: string) {
    this.playwright = playwright;
    this.os = new OperatingSystem(playwright);
    this.userDataDir = userDataDir;
    this.#options = options;
    playwright.process().stderr?.on('data', (chunk: Buffer) => {
      this.#stderr += chunk.toString();
    });
  }

  get pid(): number {
    return this.playwright.process().pid ?? 0;
  }

  /** Everything main wrote to stderr so far. */
  get stderr(): string {
    return this.#stderr;
  }

  /** Uncaught errors and unhandled rejections of main. */
  get errors(): readonly string[] {
    return this.#stderr.match(/^(Uncaught Exception:\n.*|UnhandledPromiseRejectionWarning: .*)$/gm) ?? [];
  }

  /** Runs a function in main; it gets the `electron` module and one cloned argument. */
  evaluate<Result, Argument>(
    run: (electron: ElectronModule, argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  evaluate<Result>(run: (electron: ElectronModule) => Result | Promise<Result>): Promise<Result>;
  evaluate(
    run: (electron: ElectronModule, argument: unknown) => unknown,
    argument?: unknown,
  ): Promise<unknown> {
    return this.playwright.evaluate(run, argument);
  }

  windows(): readonly Page[] {
    return this.playwright.windows().filter((page) => !page.isClosed());
  }

  /** The page's address as the app knows it (`app://…`). */
  urlOf(page: Page): string {
    return page.url().replace(/^https:\/\/([^/]+?)\.([a-z0-9+-]+)\.localhost/, '$2://$1');
  }

  /** The window whose address contains `part`, once it exists. */
  async window(part: string): Promise<Page> {
    for (const end = Date.now() + WINDOW_LIMIT_MS; Date.now() < end; await delay(POLL_MS)) {
      const found = this.windows().find((page) => this.urlOf(page).includes(part));
      if (found) return found;
    }
    throw new Error(
      `no window with "${part}" in ${this.windows()
        .map((page) => this.urlOf(page))
        .join(', ')}`,
    );
  }

  /** Starts the app again on the same data folder; resolves with the exit code of that second process. */
  secondInstance(args: readonly string[]): Promise<number | null> {
    const sandbox = runsOnElectron && process.platform === 'linux' ? ['--no-sandbox'] : [];
    const all = [...sandbox, this.#options.appDir, `--user-data-dir=${this.userDataDir}`, ...args];
    const child = spawn(executablePath, all, { env: cleanEnvironment(this.#options.env), stdio: 'ignore' });
    return new Promise((resolve) => child.on('exit', resolve));
  }

  /** Ends main at once, as a crash or power cut would. */
  async kill(): Promise<void> {
    const child = this.playwright.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.playwright.close().catch(() => undefined);
    if (this.#options.userDataDir !== undefined) return;
    rmSync(this.userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Starts the app with the recorder on the host, or on the Electron that `ELECTRON_PATH` names. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'app-data-'));
  const playwright = await _electron.launch({
    executablePath,
    args: ['-r', RECORDER, options.appDir, `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
    env: cleanEnvironment(options.env),
    cwd: options.appDir,
  });
  return new RunningApp(playwright, options, userDataDir);
}

function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all: Record<string, string | undefined> = { ...process.env, HOST_OPEN: 'record', ...extra };
  delete all['NODE_OPTIONS'];
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
