import { chromium } from '../chromium/chromium.ts';
import type { PageSession } from './page-session.ts';
import type { WindowState } from './window-state.ts';
import type { WindowSurface } from './window-surface.ts';

/** A window nobody sees: its size is emulated, and hidden means minimised so that visibilityState follows. */
export class HeadlessSurface implements WindowSurface {
  #page: PageSession | null = null;
  #windowId: number | null = null;
  #size = '';
  #minimized = false;
  #shownOnce = false;

  open(state: Readonly<WindowState>): Promise<string> {
    const { width, height } = state.bounds;
    return chromium.openWindow({ width, height });
  }

  attach(page: PageSession): void {
    this.#page = page;
  }

  async apply(state: Readonly<WindowState>): Promise<void> {
    await this.#resize(state.bounds);
    const hidden = !state.visible || state.minimized;
    if (!hidden) this.#shownOnce = true;
    // Electron paints a window once before it is first shown; a minimised page would not.
    const minimized = hidden && this.#shownOnce && !state.keepsRunning;
    if (minimized === this.#minimized) return;
    this.#minimized = minimized;
    const bounds = { windowState: minimized ? ('minimized' as const) : ('normal' as const) };
    await chromium.cdp.send('Browser.setWindowBounds', { windowId: await this.#findWindow(), bounds });
  }

  async focus(): Promise<void> {
    await this.#page?.send('Page.bringToFront');
  }

  dispose(): void {
    this.#page = null;
  }

  async #resize({ width, height }: Electron.Rectangle): Promise<void> {
    const size = `${width}x${height}`;
    if (size === this.#size) return;
    this.#size = size;
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.#page?.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  async #findWindow(): Promise<number> {
    if (this.#windowId !== null) return this.#windowId;
    const target = this.#page ? { targetId: this.#page.targetId } : {};
    const { windowId } = await chromium.cdp.send('Browser.getWindowForTarget', target);
    this.#windowId = windowId;
    return windowId;
  }
}
