import { chromium } from '../chromium/chromium.ts';
import { debugLog } from '../debug-log.ts';
import type { NativeImage } from '../desktop/native-image.ts';
import { HostEvent } from '../host-event.ts';
import { hostState } from '../host-state.ts';
import { BaseWindow } from './base-window.ts';
import { createSurface } from './create-surface.ts';
import { WebContents } from './web-contents.ts';
import type { WindowOwner } from './window-owner.ts';
import { windowRegistry } from './window-registry.ts';
import { initialWindowState, type WindowState } from './window-state.ts';
import type { WindowSurface } from './window-surface.ts';

/** `BrowserWindow`: keeps the wanted state and lets a surface bring the screen into line with it, in order. */
export class BrowserWindow extends BaseWindow {
  readonly id: number;
  readonly webContents: WebContents;
  readonly hostWanted: WindowState;
  readonly #surface: WindowSurface;
  readonly #isModal: boolean;
  #queue: Promise<void> = Promise.resolve();
  #destroyed = false;
  #closing = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!hostState.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    super();
    const preferences = options.webPreferences ?? {};
    refuseUnsafe(preferences);
    this.hostWanted = initialWindowState(options);
    this.#isModal = options.modal === true;
    this.#surface = createSurface({
      moved: (bounds) => this.#movedByPerson(bounds),
      focusChanged: (focused) => this.#setFocused(focused),
    });
    this.webContents = new WebContents(this.#ownership(), preferences);
    this.id = this.webContents.id;
    windowRegistry.windows.set(this.id, this);
    if (this.hostWanted.visible) this.#setFocused(true);
    queueMicrotask(() => windowRegistry.events.emit('window-created', this));
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windowRegistry.windows.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return windowRegistry.focused;
  }

  static fromId(id: number): BrowserWindow | null {
    return windowRegistry.windows.get(id) ?? null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.webContents.loadURL(url, options);
  }

  loadFile(path: string, options?: Electron.LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(path, options);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.#reveal();
    this.focus();
  }

  showInactive(): void {
    this.#reveal();
  }

  hide(): void {
    this.hostRefuseDestroyed();
    if (!this.hostWanted.visible) return;
    this.hostWanted.visible = false;
    this.hostApply();
    this.#setFocused(false);
    this.emit('hide');
  }

  focus(): void {
    this.hostRefuseDestroyed();
    if (!this.hostWanted.visible) return;
    this.#enqueue(() => this.#surface.focus());
    this.#setFocused(true);
  }

  blur(): void {
    this.#setFocused(false);
  }

  /** Asks the app first (`close` can be prevented), then destroys the window. */
  close(): void {
    if (this.#destroyed || this.#closing) return;
    if (!this.#allowsClose()) return;
    this.#closing = true;
    queueMicrotask(() => this.destroy());
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.hostWanted.visible = false;
    if (windowRegistry.focused === this) windowRegistry.focused = null;
    windowRegistry.windows.delete(this.id);
    this.webContents.hostDestroy();
    this.#surface.dispose();
    this.emit('closed');
    if (windowRegistry.windows.size === 0) windowRegistry.events.emit('all-closed');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isVisible(): boolean {
    return this.hostWanted.visible && !this.#destroyed;
  }

  isFocused(): boolean {
    return windowRegistry.focused === this;
  }

  isModal(): boolean {
    return this.#isModal;
  }

  minimize(): void {
    this.hostChange({ minimized: true });
    this.#setFocused(false);
    this.emit('minimize');
  }

  moveTop(): void {
    this.focus();
  }

  capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }

  #ownership(): WindowOwner {
    return {
      surface: this.#surface,
      state: this.hostWanted,
      painted: () => this.emit('ready-to-show'),
      personCloses: () => this.#personCloses(),
      targetGone: () => this.destroy(),
      titleChanged: (event, title) => this.#pageTitled(event, title),
      isFocused: () => this.isFocused(),
      close: () => this.close(),
    };
  }

  #reveal(): void {
    this.hostRefuseDestroyed();
    if (this.hostWanted.visible && !this.hostWanted.minimized) return;
    const wasVisible = this.hostWanted.visible;
    this.hostWanted.visible = true;
    this.hostWanted.minimized = false;
    this.hostApply();
    if (!wasVisible) this.emit('show');
  }

  #movedByPerson(bounds: Electron.Rectangle): void {
    if (!this.#destroyed && !this.hostWanted.maximized && !this.hostWanted.fullScreen)
      this.hostAnnounceBounds(bounds);
  }

  #setFocused(focused: boolean): void {
    const last = windowRegistry.focused;
    if (this.#destroyed || (last === this) === focused) return;
    windowRegistry.focused = focused ? this : null;
    if (!focused) return void this.emit('blur');
    last?.emit('blur');
    this.emit('focus');
  }

  #pageTitled(event: HostEvent, title: string): void {
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.hostWanted.title = title;
  }

  #allowsClose(): boolean {
    const event = new HostEvent();
    this.emit('close', event);
    return !event.defaultPrevented;
  }

  /** The app may keep the window; otherwise Chromium closes it and `targetGone` follows. */
  #personCloses(): boolean {
    if (this.#closing) return true;
    this.#closing = this.#allowsClose();
    return this.#closing;
  }

  protected hostApply(): void {
    this.#enqueue(() => this.#surface.apply(this.hostWanted));
  }

  /** One step at a time, after the page is attached; each step sees the newest state. */
  #enqueue(step: () => Promise<void>): void {
    const previous = this.#queue;
    this.#queue = this.webContents.hostAttached
      .then(() => previous)
      .then(() => (this.#destroyed ? undefined : step()))
      .catch((error: unknown) => debugLog('window', chromium.mode, error));
  }

  protected hostRefuseDestroyed(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
  }
}

/** The app must run as it is meant to; what the host cannot give it is refused instead of ignored. */
function refuseUnsafe(preferences: Electron.WebPreferences): void {
  const unsafe =
    preferences.nodeIntegration || preferences.contextIsolation === false || preferences.sandbox === false;
  if (unsafe) throw new Error('host: only contextIsolation, sandbox and no nodeIntegration are supported');
}
