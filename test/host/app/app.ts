import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { chromium } from '../chromium/chromium.ts';
import { HostEvent } from '../host-event.ts';
import { hostState } from '../host-state.ts';
import { BrowserWindow } from '../windows/browser-window.ts';
import { AppPaths } from './app-paths.ts';
import { CommandLine } from './command-line.ts';
import { SingleInstance, type SecondStart } from './single-instance.ts';

type LoginItem = { openAtLogin: boolean };

/** `app`. Members whose names begin with `host` are the host's own. */
export class App extends EventEmitter {
  readonly commandLine = new CommandLine();
  readonly isPackaged = false;
  readonly dock = undefined;
  readonly hostPaths = new AppPaths('Electron');
  #name = 'Electron';
  #version = '0.0.0';
  #badgeCount = 0;
  #loginItem: LoginItem = { openAtLogin: false };
  #relaunch: Electron.RelaunchOptions | null = null;
  #instance: SingleInstance | null = null;
  readonly #protocols = new Set<string>();
  readonly #readiness = Promise.withResolvers<void>();

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    this.hostPaths.rename(name);
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  hostSetVersion(version: string): void {
    this.#version = version;
  }

  getAppPath(): string {
    return hostState.appPath;
  }

  getPath(name: string): string {
    return this.hostPaths.get(name);
  }

  setPath(name: string, path: string): void {
    this.hostPaths.set(name, path);
  }

  setAppLogsPath(path?: string): void {
    this.hostPaths.set('logs', path ?? join(this.getPath('userData'), 'logs'));
  }

  getLocale(): string {
    return process.env['HOST_LOCALE'] ?? 'en-US';
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? '';
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  whenReady(): Promise<void> {
    return this.#readiness.promise;
  }

  isReady(): boolean {
    return hostState.ready;
  }

  /** Called once Chromium runs. */
  hostBecomeReady(): void {
    hostState.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', new HostEvent(), {});
    this.#readiness.resolve();
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const tell = (start: SecondStart) => {
      void this.whenReady().then(() =>
        this.emit('second-instance', new HostEvent(), start.argv, start.cwd, start.additionalData),
      );
    };
    this.#instance ??= new SingleInstance(this.getPath('userData'), tell);
    return this.#instance.acquire({ argv: process.argv, cwd: process.cwd(), additionalData });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance?.held ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.#instance?.release();
  }

  /** `before-quit`, every window's `close`, `will-quit`: each may stop it. */
  quit(): void {
    if (hostState.quitting) return;
    const before = new HostEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    hostState.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    // Windows that agree are destroyed in the next microtask.
    setImmediate(() => this.#finishQuit());
  }

  exit(exitCode = 0): void {
    hostState.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.emit('quit', new HostEvent(), exitCode);
    void this.hostEnd(exitCode);
  }

  relaunch(options: Electron.RelaunchOptions = {}): void {
    this.#relaunch = options;
  }

  /** Ends Chromium and this process. */
  async hostEnd(exitCode: number): Promise<void> {
    hostState.quitting = true;
    await chromium.close().catch(() => chromium.kill());
    this.releaseSingleInstanceLock();
    this.#startAgain();
    process.exit(exitCode);
  }

  focus(_options?: Electron.FocusOptions): void {
    BrowserWindow.getAllWindows()[0]?.focus();
  }

  setLoginItemSettings(settings: Electron.Settings): void {
    this.#loginItem = { openAtLogin: settings.openAtLogin === true };
  }

  getLoginItemSettings(): Electron.LoginItemSettings {
    const { openAtLogin } = this.#loginItem;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: openAtLogin ? 'enabled' : 'not-registered',
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    };
  }

  setAsDefaultProtocolClient(protocol: string, _path?: string, _args?: string[]): boolean {
    this.#protocols.add(protocol);
    return true;
  }

  removeAsDefaultProtocolClient(protocol: string): boolean {
    return this.#protocols.delete(protocol);
  }

  isDefaultProtocolClient(protocol: string): boolean {
    return this.#protocols.has(protocol);
  }

  setBadgeCount(count = 0): boolean {
    this.#badgeCount = count;
    return true;
  }

  getBadgeCount(): number {
    return this.#badgeCount;
  }

  setAppUserModelId(..._args: readonly unknown[]): void {}

  setDesktopName(..._args: readonly unknown[]): void {}

  setActivationPolicy(..._args: readonly unknown[]): void {}

  setAboutPanelOptions(..._args: readonly unknown[]): void {}

  enableSandbox(..._args: readonly unknown[]): void {}

  disableHardwareAcceleration(..._args: readonly unknown[]): void {}

  setAccessibilitySupportEnabled(..._args: readonly unknown[]): void {}

  isAccessibilitySupportEnabled(): boolean {
    return false;
  }

  getAppMetrics(..._args: readonly unknown[]): Electron.ProcessMetric[] {
    return [];
  }

  #finishQuit(): void {
    const willQuit = new HostEvent();
    const windowsLeft = BrowserWindow.getAllWindows().length > 0;
    if (!windowsLeft) this.emit('will-quit', willQuit);
    if (windowsLeft || willQuit.defaultPrevented) {
      hostState.quitting = false;
      return;
    }
    this.emit('quit', new HostEvent(), 0);
    void this.hostEnd(0);
  }

  #startAgain(): void {
    if (!this.#relaunch) return;
    const { execPath = process.env['HOST_EXECUTABLE'] ?? process.execPath, args = process.argv.slice(1) } =
      this.#relaunch;
    spawn(execPath, args, { detached: true, stdio: 'inherit' }).unref();
  }
}

export const app = new App();
