import { screen, type BrowserWindow } from 'electron';

import type { Logger } from '#core/ports/logger.ts';

import { openPageWindow } from './page-window.ts';
import { PanelPlace, type PanelShape, type PlaceMemory } from './panel-place.ts';
import { revivePage } from './revive-page.ts';

const SAVE_DELAY_MS = 400;
const DISPLAY_EVENTS = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

export interface PanelWindowOptions {
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly startHidden: boolean;
  readonly log: Logger;
  readonly memory: PlaceMemory;
  readonly shape: PanelShape;
}

/**
 * The panel. Closing it hides it: the app stays reachable in the tray until the agent quits. It stands where it was
 * left, in both its shapes and on every set of displays.
 */
export class PanelWindow {
  readonly window: BrowserWindow;
  readonly place: PanelPlace;
  #quitting = false;
  #isLoaded = false;
  #onLoaded: (() => void) | undefined;

  constructor({ preloadFile, iconFile, startHidden, log, memory, shape }: PanelWindowOptions) {
    this.place = new PanelPlace({ memory, shape, displays: () => screen.getAllDisplays() });
    this.window = openPageWindow('panel', preloadFile, {
      ...this.place.opening,
      resizable: this.place.isResizable,
      title: 'Hookswitch',
      icon: iconFile,
      show: false,
      autoHideMenuBar: true,
      maximizable: false,
      fullscreenable: false,
    });
    this.place.follow(this.window);
    if (!startHidden) this.window.once('ready-to-show', () => this.window.show());
    this.#hideOnClose();
    this.#keepPlace();
    this.#followLoading();
    revivePage(this.window, log);
  }

  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** Above other programs, below the popup; it takes no focus for that. */
  keepOnTop(on: boolean): void {
    if (this.window.isDestroyed() || this.window.isAlwaysOnTop() === on) return;
    this.window.setAlwaysOnTop(on, 'floating');
  }

  /** Runs this once the page can hear pushes; of what is asked for while it loads, only the last. */
  whenLoaded(run: () => void): void {
    if (this.#isLoaded) run();
    else this.#onLoaded = run;
  }

  /** From now on closing really closes. */
  allowClose(): void {
    this.#quitting = true;
  }

  #hideOnClose(): void {
    this.window.on('close', (event) => {
      if (this.#quitting) return;
      event.preventDefault();
      this.window.hide();
    });
  }

  #keepPlace(): void {
    let waiting: NodeJS.Timeout | undefined;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.place.keep(), SAVE_DELAY_MS);
    };
    this.window.on('move', later);
    this.window.on('resize', later);
    const displaysChanged = () => this.place.displaysChanged();
    for (const event of DISPLAY_EVENTS) screen.on(event as 'display-added', displaysChanged);
    this.window.once('closed', () => {
      clearTimeout(waiting);
      for (const event of DISPLAY_EVENTS) screen.off(event as 'display-added', displaysChanged);
    });
  }

  #followLoading(): void {
    const contents = this.window.webContents;
    const begins = () => {
      this.#isLoaded = false;
    };
    contents.on('did-start-loading', begins);
    contents.on('render-process-gone', begins);
    contents.on('did-finish-load', () => {
      this.#isLoaded = true;
      const run = this.#onLoaded;
      this.#onLoaded = undefined;
      run?.();
    });
  }
}
