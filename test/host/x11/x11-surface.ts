import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from '../chromium/chromium.ts';
import type { PageSession } from '../windows/page-session.ts';
import type { SurfaceListener, WindowSurface } from '../windows/window-surface.ts';
import type { WindowState } from '../windows/window-state.ts';
import { currentDisplay, type X11Display } from './x11-display.ts';
import { X11WindowHints } from './x11-window-hints.ts';

const FIND_LIMIT_MS = 5_000;
const FIND_STEP_MS = 10;
/** While a window is mapped and framed its position jumps; what lasts this long counts. */
const SETTLE_MS = 50;

/**
 * A window on the person's screen. Chromium opens it; the host places, shows and hides it over X11, because
 * minimising through Chromium is slow and leaves an entry in the taskbar.
 */
export class X11Surface implements WindowSurface {
  readonly #listener: SurfaceListener;
  readonly #display: X11Display = currentDisplay();
  #page: PageSession | null = null;
  #window = 0;
  #hints: X11WindowHints | null = null;
  #isMapped = true;
  #placed = '';
  #runsHidden = false;
  #settling: NodeJS.Timeout | null = null;

  constructor(listener: SurfaceListener) {
    this.#listener = listener;
  }

  async open(state: Readonly<WindowState>): Promise<string> {
    const { targetId, title } = await chromium.openTitledWindow();
    this.#window = await this.#find(title);
    this.#hints = new X11WindowHints(this.#display.client, this.#window);
    this.#withdraw();
    this.#display.client.setManaged(this.#window, true);
    await this.#hints.prepare(state);
    this.#display.listen(this.#window, {
      configured: () => this.#settle(),
      mapped: () => this.#stayHidden(),
      focusChanged: (focused) => this.#listener.focusChanged(focused),
    });
    return targetId;
  }

  attach(page: PageSession): void {
    this.#page = page;
  }

  async apply(state: Readonly<WindowState>): Promise<void> {
    const visible = state.visible && !state.minimized;
    await this.#hints?.apply(state, this.#isMapped);
    if (visible && !this.#isMapped) await this.#show(state);
    else if (!visible && this.#isMapped) this.#withdraw();
    else if (visible) this.#place(state);
    await this.#keepRunning(state.keepsRunning && !visible);
  }

  async focus(): Promise<void> {
    await this.#hints?.activate();
  }

  dispose(): void {
    if (this.#settling) clearTimeout(this.#settling);
    this.#display.forget(this.#window);
  }

  async #find(title: string): Promise<number> {
    for (const end = Date.now() + FIND_LIMIT_MS; Date.now() < end; await delay(FIND_STEP_MS)) {
      const window = await this.#display.findWindow(title);
      if (window !== null) return window;
    }
    throw new Error('host: the window did not appear on the display');
  }

  async #show(state: Readonly<WindowState>): Promise<void> {
    this.#isMapped = true;
    await this.#hints?.prepare(state);
    this.#placed = '';
    this.#place(state);
    this.#display.client.map(this.#window);
    // Some window managers choose a place of their own for a new window.
    this.#placed = '';
    this.#place(state);
  }

  /** Chromium may map a window that it opened later than the host withdrew it. */
  #stayHidden(): void {
    if (!this.#isMapped) this.#withdraw();
  }

  #withdraw(): void {
    this.#isMapped = false;
    this.#display.client.withdraw(this.#window);
  }

  #place(state: Readonly<WindowState>): void {
    if (state.maximized || state.fullScreen) return;
    const wanted = JSON.stringify(state.bounds);
    if (wanted === this.#placed) return;
    this.#placed = wanted;
    this.#display.client.place(this.#window, state.bounds);
  }

  /** A hidden page is throttled; one that must go on is told it has the focus. */
  async #keepRunning(enabled: boolean): Promise<void> {
    if (enabled === this.#runsHidden) return;
    this.#runsHidden = enabled;
    await this.#page?.send('Emulation.setFocusEmulationEnabled', { enabled });
  }

  #settle(): void {
    if (this.#settling) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#reportBounds(), SETTLE_MS);
  }

  async #reportBounds(): Promise<void> {
    if (!this.#isMapped) return;
    const bounds = await this.#hints?.bounds().catch(() => null);
    if (!bounds || !this.#isMapped) return;
    this.#placed = JSON.stringify(bounds);
    this.#listener.moved(bounds);
  }
}
