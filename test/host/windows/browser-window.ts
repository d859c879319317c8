import { EventEmitter } from 'node:events';
import { chromium } from '../chromium/chromium.ts';
import { debugLog } from '../debug-log.ts';
import type { NativeImage } from '../desktop/native-image.ts';
import { HostEvent } from '../host-event.ts';
import { hostState } from '../host-state.ts';
import { createSurface } from './create-surface.ts';
import { WebContents, type WindowOwner } from './web-contents.ts';
import { windowRegistry } from './window-registry.ts';
import { initialWindowState, type WindowState } from './window-state.ts';
import type { WindowSurface } from './window-surface.ts';

/** `BrowserWindow`: keeps the wanted state and lets a surface bring the screen into line with it, in order. */
export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  accessibleTitle = '';
  readonly #state: WindowState;
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
    this.#state = initialWindowState(options);
    this.#isModal = options.modal === true;
    this.#surface = createSurface({
      moved: (bounds) => this.#movedByPerson(bounds),
      focusChanged: (focused) => this.#setFocused(focused),
    });
    this.webContents = new WebContents(this.#ownership(), preferences);
    this.id = this.webContents.id;
    windowRegistry.windows.set(this.id, this);
    if (this.#state.visible) this.#setFocused(true);
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
    this.#refuseDestroyed();
    if (!this.#state.visible) return;
    this.#state.visible = false;
    this.#apply();
    this.#setFocused(false);
    this.emit('hide');
  }

  focus(): void {
    this.#refuseDestroyed();
    if (!this.#state.visible) return;
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
    this.#state.visible = false;
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
    return this.#state.visible && !this.#destroyed;
  }

  isFocused(): boolean {
    return windowRegistry.focused === this;
  }

  isMinimized(): boolean {
    return this.#state.minimized;
  }

  isMaximized(): boolean {
    return this.#state.maximized;
  }

  isFullScreen(): boolean {
    return this.#state.fullScreen;
  }

  isAlwaysOnTop(): boolean {
    return this.#state.alwaysOnTop;
  }

  isVisibleOnAllWorkspaces(): boolean {
    return this.#state.everyWorkspace;
  }

  isResizable(): boolean {
    return this.#state.resizable;
  }

  isModal(): boolean {
    return this.#isModal;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#refuseDestroyed();
    const next = { ...this.#state.bounds, ...bounds };
    const [minimumWidth, minimumHeight] = this.#state.minimumSize;
    next.width = Math.max(next.width, minimumWidth);
    next.height = Math.max(next.height, minimumHeight);
    if (this.#announceBounds(next)) this.#apply();
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#state.bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return this.getBounds();
  }

  getContentBounds(): Electron.Rectangle {
    return this.getBounds();
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getSize(): number[] {
    return [this.#state.bounds.width, this.#state.bounds.height];
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  getPosition(): number[] {
    return [this.#state.bounds.x, this.#state.bounds.y];
  }

  setMinimumSize(width: number, height: number): void {
    this.#change({ minimumSize: [width, height] });
  }

  getMinimumSize(): number[] {
    return [...this.#state.minimumSize];
  }

  setResizable(resizable: boolean): void {
    this.#change({ resizable });
  }

  minimize(): void {
    this.#change({ minimized: true });
    this.#setFocused(false);
    this.emit('minimize');
  }

  restore(): void {
    this.#change({ minimized: false });
    this.emit('restore');
  }

  maximize(): void {
    this.#change({ maximized: true });
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#change({ maximized: false });
    this.emit('unmaximize');
  }

  setFullScreen(fullScreen: boolean): void {
    this.#change({ fullScreen });
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }

  setAlwaysOnTop(alwaysOnTop: boolean, _level?: string, _relativeLevel?: number): void {
    this.#change({ alwaysOnTop });
  }

  setVisibleOnAllWorkspaces(
    everyWorkspace: boolean,
    _options?: Electron.VisibleOnAllWorkspacesOptions,
  ): void {
    this.#change({ everyWorkspace });
  }

  setSkipTaskbar(skipTaskbar: boolean): void {
    this.#change({ skipTaskbar });
  }

  setFocusable(focusable: boolean): void {
    this.#change({ focusable });
  }

  setTitle(title: string): void {
    this.#change({ title });
  }

  getTitle(): string {
    return this.#state.title;
  }

  moveTop(): void {
    this.focus();
  }

  center(): void {}

  setMenu(): void {}

  removeMenu(): void {}

  setMenuBarVisibility(): void {}

  setAutoHideMenuBar(): void {}

  setIcon(): void {}

  setBackgroundColor(): void {}

  setOpacity(): void {}

  setContentProtection(): void {}

  setHasShadow(): void {}

  setOverlayIcon(): void {}

  setProgressBar(): void {}

  flashFrame(): void {}

  capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }

  #ownership(): WindowOwner {
    return {
      surface: this.#surface,
      state: this.#state,
      painted: () => this.emit('ready-to-show'),
      personCloses: () => this.#personCloses(),
      targetGone: () => this.destroy(),
      titleChanged: (event, title) => this.#pageTitled(event, title),
      isFocused: () => this.isFocused(),
      close: () => this.close(),
    };
  }

  #reveal(): void {
    this.#refuseDestroyed();
    if (this.#state.visible && !this.#state.minimized) return;
    const wasVisible = this.#state.visible;
    this.#state.visible = true;
    this.#state.minimized = false;
    this.#apply();
    if (!wasVisible) this.emit('show');
  }

  #change(change: Partial<WindowState>): void {
    this.#refuseDestroyed();
    Object.assign(this.#state, change);
    this.#apply();
  }

  #announceBounds(next: Electron.Rectangle): boolean {
    const last = this.#state.bounds;
    const moved = next.x !== last.x || next.y !== last.y;
    const resized = next.width !== last.width || next.height !== last.height;
    this.#state.bounds = next;
    if (moved) this.emit('move');
    if (resized) this.emit('resize');
    return moved || resized;
  }

  #movedByPerson(bounds: Electron.Rectangle): void {
    if (!this.#destroyed && !this.#state.maximized && !this.#state.fullScreen) this.#announceBounds(bounds);
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
    if (!event.defaultPrevented) this.#state.title = title;
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

  #apply(): void {
    this.#enqueue(() => this.#surface.apply(this.#state));
  }

  /** One step at a time, after the page is attached; each step sees the newest state. */
  #enqueue(step: () => Promise<void>): void {
    const previous = this.#queue;
    this.#queue = this.webContents.hostAttached
      .then(() => previous)
      .then(() => (this.#destroyed ? undefined : step()))
      .catch((error: unknown) => debugLog('window', chromium.mode, error));
  }

  #refuseDestroyed(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
  }
}

/** The app must run as it is meant to; what the host cannot give it is refused instead of ignored. */
function refuseUnsafe(preferences: Electron.WebPreferences): void {
  const unsafe =
    preferences.nodeIntegration || preferences.contextIsolation === false || preferences.sandbox === false;
  if (unsafe) throw new Error('host: only contextIsolation, sandbox and no nodeIntegration are supported');
}
