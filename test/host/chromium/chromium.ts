import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { debugLog } from '../debug-log.ts';
import { hostState } from '../host-state.ts';
import { Cdp } from './cdp.ts';
import { appWindowSwitches, browserSwitches } from './chromium-switches.ts';
import { chooseChromium, type ChromiumChoice, type WindowMode } from './window-mode.ts';

const START_LIMIT_MS = 15_000;
const CLOSE_LIMIT_MS = 3_000;
const STALE = ['DevToolsActivePort', 'SingletonLock', 'SingletonSocket', 'SingletonCookie'];

export type LaunchOptions = {
  readonly profileDir: string;
  readonly fakeMedia: boolean;
  readonly appSwitches: readonly string[];
};

/** The one browser process of the host. */
export class Chromium {
  /** Called when Chromium ends without having been asked to. */
  onUnexpectedExit: () => void = () => {};
  /** Targets being opened now: a page target that appears while this is 0 was not asked for. */
  opening = 0;
  version = '';
  readonly #choice: ChromiumChoice;
  #process: ChildProcess | null = null;
  #cdp: Cdp | null = null;
  #profileDir = '';
  #closing = false;
  #windows = 0;

  constructor(choice: ChromiumChoice) {
    this.#choice = choice;
  }

  get mode(): WindowMode {
    return this.#choice.mode;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get cdp(): Cdp {
    if (!this.#cdp) throw new Error('host: Chromium is not running');
    return this.#cdp;
  }

  /** The profile lives in the app's data folder, so that page storage survives a restart as in Electron. */
  async launch(options: LaunchOptions): Promise<void> {
    this.#profileDir = options.profileDir;
    mkdirSync(options.profileDir, { recursive: true });
    for (const name of STALE) rmSync(join(options.profileDir, name), { force: true });
    const child = this.#start(browserSwitches({ ...options, mode: this.mode }));
    this.#cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const { product } = await this.cdp.send('Browser.getVersion');
    this.version = product.split('/')[1] ?? product;
    await this.cdp.send('Target.setDiscoverTargets', { discover: true });
    const endpoint = await this.#readEndpoint();
    await this.#closeOwnPages();
    // Playwright's _electron.launch waits for exactly this line; people need not read it.
    if (hostState.controlled) process.stderr.write(`DevTools listening on ${endpoint}\n`);
  }

  /** Opens an empty window and returns its target id. */
  async openWindow(size: { readonly width: number; readonly height: number }): Promise<string> {
    this.opening += 1;
    try {
      if (this.mode === 'headful') return (await this.#openAppWindow()).targetId;
      const url = 'about:blank';
      return (await this.cdp.send('Target.createTarget', { url, newWindow: true, ...size })).targetId;
    } finally {
      this.opening -= 1;
    }
  }

  /** Opens a chromeless window; `title` is what its X11 window is called until a page is loaded. */
  async openTitledWindow(): Promise<{ readonly targetId: string; readonly title: string }> {
    this.opening += 1;
    try {
      return await this.#openAppWindow();
    } finally {
      this.opening -= 1;
    }
  }

  async close(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.#closing = true;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.cdp.send('Browser.close').catch((error: unknown) => debugLog('close', error));
    const killer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
    await gone;
    clearTimeout(killer);
  }

  kill(): void {
    this.#closing = true;
    this.#process?.kill('SIGKILL');
  }

  #start(switches: readonly string[]): ChildProcess {
    const log = process.env['HOST_CHROMIUM_LOG'] ? 'inherit' : 'ignore';
    const child = spawn(this.#choice.executable, switches, {
      stdio: ['ignore', 'ignore', log, 'pipe', 'pipe'],
    });
    this.#process = child;
    child.on('error', (error) => console.error(`host: ${this.#choice.executable}: ${error.message}`));
    child.on('exit', () => {
      if (!this.#closing) this.onUnexpectedExit();
    });
    return child;
  }

  async #readEndpoint(): Promise<string> {
    const file = join(this.#profileDir, 'DevToolsActivePort');
    for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await delay(20)) {
      const [port, path] = readOrEmpty(file).split('\n');
      if (port && path) return `ws://127.0.0.1:${port}${path}`;
    }
    throw new Error('host: Chromium opened no debugging port');
  }

  /** The headless shell opens about:blank by itself, which would be taken for the app's first window. */
  async #closeOwnPages(): Promise<void> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    for (const target of targetInfos) {
      if (target.type === 'page') await this.cdp.send('Target.closeTarget', { targetId: target.targetId });
    }
  }

  /** A second Chromium with `--app` hands its window over to the first and exits: no tabs, no address bar. */
  async #openAppWindow(): Promise<{ readonly targetId: string; readonly title: string }> {
    this.#windows += 1;
    const title = `host-${process.pid}-${this.#windows}`;
    const url = `data:text/html,<title>${title}</title>`;
    const messenger = spawn(this.#choice.executable, appWindowSwitches(this.#profileDir, url), {
      stdio: 'ignore',
    });
    await new Promise<void>((resolve) => messenger.once('exit', () => resolve()));
    for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await delay(10)) {
      const { targetInfos } = await this.cdp.send('Target.getTargets');
      const target = targetInfos.find((info) => info.type === 'page' && info.url === url);
      if (target) return { targetId: target.targetId, title };
    }
    throw new Error('host: Chromium opened no window');
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The browser this host runs on. */
export const chromium = new Chromium(chooseChromium(process.env));
