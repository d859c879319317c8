import { screen, type BrowserWindow, type Rectangle } from 'electron';

import type { Logger } from '#core/ports/logger.ts';

import { openPageWindow } from './page-window.ts';
import { revivePage } from './revive-page.ts';
import { visibleBounds } from './window-placement.ts';

const SIZE = { width: 380, height: 640 };
const MIN_SIZE = { minWidth: 320, minHeight: 420 };
const SAVE_DELAY_MS = 400;

export interface PanelWindowOptions {
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly startHidden: boolean;
  readonly log: Logger;
  readonly remembered: Rectangle | undefined;
  readonly remember: (bounds: Rectangle) => void;
}

/**
 * The panel. Closing it hides it: the app stays reachable in the tray until the agent quits. Opens where it was left,
 * when that place still exists.
 */
export class PanelWindow {
  readonly window: BrowserWindow;
  #quitting = false;
  #isLoaded = false;
  #onLoaded: (() => void) | undefined;

  constructor(options: PanelWindowOptions) {
    const place = options.remembered;
    this.window = openPageWindow('panel', options.preloadFile, {
      ...SIZE,
      ...MIN_SIZE,
      ...(place === undefined ? {} : visibleBounds(place, screen.getAllDisplays())),
      title: 'Hookswitch',
      icon: options.iconFile,
      show: false,
      autoHideMenuBar: true,
      maximizable: false,
      fullscreenable: false,
    });
    if (!options.startHidden) this.window.once('ready-to-show', () => this.window.show());
    this.#hideOnClose();
    this.#rememberPlace(options.remember);
    this.#followLoading();
    revivePage(this.window, options.log);
  }

  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
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

  #rememberPlace(remember: (bounds: Rectangle) => void): void {
    let waiting: NodeJS.Timeout | undefined;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (!this.window.isDestroyed() && this.window.isVisible()) remember(this.window.getBounds());
      }, SAVE_DELAY_MS);
    };
    this.window.on('move', later);
    this.window.on('resize', later);
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
