import { InertWindow } from './inert-window.ts';
import type { WindowState } from './window-state.ts';

/** The geometry and the flags of a window. Members whose names begin with `host` are the host's own. */
export abstract class BaseWindow extends InertWindow {
  abstract readonly hostWanted: WindowState;

  /** Brings the screen into line with the state. */
  protected abstract hostApply(): void;

  protected abstract hostRefuseDestroyed(): void;

  isMinimized(): boolean {
    return this.hostWanted.minimized;
  }

  isMaximized(): boolean {
    return this.hostWanted.maximized;
  }

  isFullScreen(): boolean {
    return this.hostWanted.fullScreen;
  }

  isAlwaysOnTop(): boolean {
    return this.hostWanted.alwaysOnTop;
  }

  isVisibleOnAllWorkspaces(): boolean {
    return this.hostWanted.everyWorkspace;
  }

  isResizable(): boolean {
    return this.hostWanted.resizable;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.hostRefuseDestroyed();
    const next = { ...this.hostWanted.bounds, ...bounds };
    const [minimumWidth, minimumHeight] = this.hostWanted.minimumSize;
    next.width = Math.max(next.width, minimumWidth);
    next.height = Math.max(next.height, minimumHeight);
    if (this.hostAnnounceBounds(next)) this.hostApply();
  }

  getBounds(): Electron.Rectangle {
    return { ...this.hostWanted.bounds };
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
    return [this.hostWanted.bounds.width, this.hostWanted.bounds.height];
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
    return [this.hostWanted.bounds.x, this.hostWanted.bounds.y];
  }

  setMinimumSize(width: number, height: number): void {
    this.hostChange({ minimumSize: [width, height] });
  }

  getMinimumSize(): number[] {
    return [...this.hostWanted.minimumSize];
  }

  setResizable(resizable: boolean): void {
    this.hostChange({ resizable });
  }

  restore(): void {
    this.hostChange({ minimized: false });
    this.emit('restore');
  }

  maximize(): void {
    this.hostChange({ maximized: true });
    this.emit('maximize');
  }

  unmaximize(): void {
    this.hostChange({ maximized: false });
    this.emit('unmaximize');
  }

  setFullScreen(fullScreen: boolean): void {
    this.hostChange({ fullScreen });
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }

  setAlwaysOnTop(alwaysOnTop: boolean, _level?: string, _relativeLevel?: number): void {
    this.hostChange({ alwaysOnTop });
  }

  setVisibleOnAllWorkspaces(
    everyWorkspace: boolean,
    _options?: Electron.VisibleOnAllWorkspacesOptions,
  ): void {
    this.hostChange({ everyWorkspace });
  }

  setSkipTaskbar(skipTaskbar: boolean): void {
    this.hostChange({ skipTaskbar });
  }

  setFocusable(focusable: boolean): void {
    this.hostChange({ focusable });
  }

  setTitle(title: string): void {
    this.hostChange({ title });
  }

  getTitle(): string {
    return this.hostWanted.title;
  }

  hostChange(change: Partial<WindowState>): void {
    this.hostRefuseDestroyed();
    Object.assign(this.hostWanted, change);
    this.hostApply();
  }

  hostAnnounceBounds(next: Electron.Rectangle): boolean {
    const last = this.hostWanted.bounds;
    const moved = next.x !== last.x || next.y !== last.y;
    const resized = next.width !== last.width || next.height !== last.height;
    this.hostWanted.bounds = next;
    if (moved) this.emit('move');
    if (resized) this.emit('resize');
    return moved || resized;
  }
}
