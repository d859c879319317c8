import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { NativeImage } from '../desktop/native-image.ts';
import { sessionOf, type HostSession } from '../desktop/session.ts';
import { debugLog } from '../debug-log.ts';
import { HostEvent } from '../host-event.ts';
import { hostState } from '../host-state.ts';
import { makeCodec } from '../injected/codec.ts';
import { fromChromiumUrl, toChromiumUrl } from '../scheme-urls.ts';
import { InertContents } from './inert-contents.ts';
import { IpcMain } from './ipc-main.ts';
import { PageView } from './page-view.ts';
import { WebFrameMain } from './web-frame-main.ts';
import type { WindowOwner } from './window-owner.ts';
import { windowRegistry } from './window-registry.ts';

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

const codec = makeCodec();
let lastId = 0;

/** `webContents` of a window. Members whose names begin with `host` are the host's own. */
export class WebContents extends InertContents {
  readonly id: number;
  readonly ipc = new IpcMain();
  readonly mainFrame: WebFrameMain;
  readonly session: HostSession;
  /** Resolves once the page is attached and the preload is arranged. */
  readonly hostAttached: Promise<void>;
  hostOpenHandler: WindowOpenHandler | null = null;
  readonly #owner: WindowOwner;
  readonly #preferences: Electron.WebPreferences;
  #view: PageView | null = null;
  #destroyed = false;

  constructor(owner: WindowOwner, preferences: Electron.WebPreferences) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#owner = owner;
    this.#preferences = preferences;
    this.mainFrame = new WebFrameMain(this);
    this.session = sessionOf(preferences);
    windowRegistry.contents.set(this.id, this);
    this.hostAttached = this.#attach();
    this.hostAttached.catch((error: unknown) => debugLog('attach', error));
    queueMicrotask(() => windowRegistry.events.emit('contents-created', this));
  }

  async loadURL(url: string, _options?: Electron.LoadURLOptions): Promise<void> {
    await this.hostAttached;
    const { page, requests, events } = this.#attachedView();
    requests.hostNavigations += 1;
    try {
      const { loaderId, errorText } = await page.send('Page.navigate', { url: toChromiumUrl(url) });
      if (errorText !== undefined) throw this.#loadError(errorText.replace('net::', ''), url);
      if (loaderId !== undefined) await events.loaded(loaderId);
    } finally {
      requests.hostNavigations -= 1;
    }
  }

  loadFile(path: string, options: Electron.LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(hostState.appPath, path));
    if (options.search !== undefined) url.search = options.search;
    if (options.hash !== undefined) url.hash = options.hash;
    return this.loadURL(url.href);
  }

  /** Also brings a crashed page back. */
  reload(): void {
    void this.hostAttached
      .then(async () => {
        const { page, requests } = this.#attachedView();
        requests.reloadingUrl = requests.currentUrl.split('#')[0] ?? '';
        if (this.isCrashed()) await page.send('Page.navigate', { url: requests.currentUrl });
        else await page.send('Page.reload');
        return undefined;
      })
      .catch((error: unknown) => debugLog('reload', error));
  }

  reloadIgnoringCache(): void {
    this.reload();
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#view?.page.tell({ type: 'message', channel, data: encodeOrThrow(args) });
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    await this.hostAttached;
    const params = { expression: code, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this.#attachedView().page.send('Runtime.evaluate', params);
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as unknown;
  }

  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(css)});
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }`);
    return `css-${this.id}`;
  }

  async capturePage(): Promise<NativeImage> {
    await this.hostAttached;
    const { data } = await this.#attachedView().page.send('Page.captureScreenshot', { format: 'png' });
    return new NativeImage(Buffer.from(data, 'base64'));
  }

  forcefullyCrashRenderer(): void {
    this.#view?.page.send('Page.crash').catch((error: unknown) => debugLog('crash', error));
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.hostOpenHandler = handler;
  }

  getURL(): string {
    const url = this.#view?.requests.currentUrl ?? '';
    return url === 'about:blank' || url.startsWith('data:text/html,<title>host-') ? '' : fromChromiumUrl(url);
  }

  getTitle(): string {
    return this.#view?.events.title ?? '';
  }

  getType(): 'window' {
    return 'window';
  }

  /** Chromium's process ids are not known to the host; the number is stable per page. */
  getProcessId(): number {
    return 1000 + this.id;
  }

  getOSProcessId(): number {
    return 0;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.#view?.events.crashed ?? false;
  }

  isLoading(): boolean {
    return this.#view?.events.loading ?? false;
  }

  isLoadingMainFrame(): boolean {
    return this.isLoading();
  }

  isFocused(): boolean {
    return this.#owner.isFocused();
  }

  getBackgroundThrottling(): boolean {
    return this.#preferences.backgroundThrottling !== false;
  }

  close(): void {
    this.#owner.close();
  }

  /** The page's origin as Chromium knows it. */
  hostChromiumOrigin(): string {
    return new URL(this.#view?.requests.currentUrl ?? 'about:blank').origin;
  }

  hostPreloadFailed(error: Error): void {
    const preload = this.#preferences.preload ?? '';
    console.error(`Unable to load preload script: ${preload}\n${error.stack ?? error.message}`);
    this.emit('preload-error', new HostEvent(), preload, error);
  }

  hostApplyTheme(): void {
    void this.#view?.applyTheme();
  }

  hostTargetGone(): void {
    this.#owner.targetGone();
  }

  hostCrashed(): void {
    this.#view?.events.rendererGone('crashed');
  }

  hostTitleChanged(title: string): void {
    this.#view?.events.setTitle(title);
  }

  hostDestroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windowRegistry.contents.delete(this.id);
    if (this.#view) windowRegistry.targets.delete(this.#view.page.targetId);
    this.emit('destroyed');
    this.#view?.close();
  }

  async #attach(): Promise<void> {
    const view = await PageView.open(this, this.#owner);
    if (this.#destroyed) return view.close();
    this.#view = view;
    windowRegistry.targets.set(view.page.targetId, this);
    await view.prepare(this.#preferences, (error) => this.hostPreloadFailed(error));
    await this.#owner.surface.apply(this.#owner.state);
  }

  #attachedView(): PageView {
    if (this.#destroyed || !this.#view) throw new TypeError('Object has been destroyed');
    return this.#view;
  }

  #loadError(code: string, url: string): Error {
    this.emit('did-fail-load', new HostEvent(), -2, code, url, true);
    return Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url });
  }
}

function encodeOrThrow(args: readonly unknown[]): string {
  try {
    return codec.encode(args);
  } catch {
    throw new Error('Failed to serialize arguments');
  }
}
