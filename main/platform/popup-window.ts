import { screen, type BrowserWindow } from 'electron';

import type { Logger } from '#core/ports/logger.ts';
import type { PopupCorner } from '#shared/domain/panel.ts';

import { openPageWindow } from './page-window.ts';
import { PopupPlace, type PopupMemory } from './popup-place.ts';
import { revivePage } from './revive-page.ts';

const FIRST_HEIGHT = 240;
const SAVE_DELAY_MS = 400;

export interface PopupWindowOptions {
  readonly preloadFile: string;
  readonly log: Logger;
  readonly memory: PopupMemory;
  readonly corner: () => PopupCorner;
}

/**
 * The window that shows who calls: made before the first call, shown without taking the focus, above everything
 * including full-screen windows, where the agent dragged it last, else on the display where their pointer is.
 *
 * On macOS only a panel that does not activate the app floats over another app's full screen. Without
 * `skipTransformProcessType` Electron would instead turn the whole app into one without a Dock icon, which also drops
 * its other windows behind whatever the agent works in.
 */
export class PopupWindow {
  readonly window: BrowserWindow;
  readonly #place: PopupPlace;
  #height = FIRST_HEIGHT;
  #quitting = false;

  constructor({ preloadFile, log, memory, corner }: PopupWindowOptions) {
    this.#place = new PopupPlace({
      memory,
      corner,
      displays: () => screen.getAllDisplays(),
      workDisplay: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
    });
    this.window = openPageWindow('popup', preloadFile, {
      ...this.#place.opening(FIRST_HEIGHT),
      title: 'Hookswitch call',
      show: false,
      frame: false,
      resizable: false,
      movable: true,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      acceptFirstMouse: true,
      hasShadow: true,
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    });
    this.window.setAlwaysOnTop(true, 'screen-saver');
    this.window.setVisibleOnAllWorkspaces(true, {
      visibleOnFullScreen: true,
      skipTransformProcessType: true,
    });
    this.window.on('close', (event) => {
      if (!this.#quitting) event.preventDefault();
    });
    this.#followDrags();
    revivePage(this.window, log);
  }

  /** Shows it for a new ringing; a popup that is already there stays where the agent may have moved it. */
  show(): void {
    if (this.window.isVisible()) return;
    this.window.setBounds(this.#place.opening(this.#height));
    this.window.showInactive();
  }

  hide(): void {
    if (!this.window.isVisible()) return;
    this.#place.keep(this.window.getBounds());
    this.window.hide();
  }

  /** From the next call on it comes where it did before the agent dragged it. */
  putBack(): void {
    this.#place.forget();
  }

  /** The page says how tall its content is. */
  fit(height: number): void {
    const wanted = Math.ceil(height);
    if (wanted === this.#height) return;
    this.#height = wanted;
    const { window } = this;
    window.setBounds(
      window.isVisible() ? this.#place.asTall(window.getBounds(), wanted) : this.#place.opening(wanted),
    );
  }

  allowClose(): void {
    this.#quitting = true;
  }

  /** Kept while it is still there, in case the app ends with it. */
  #followDrags(): void {
    let waiting: NodeJS.Timeout | undefined;
    this.window.on('move', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (this.window.isVisible()) this.#place.keep(this.window.getBounds());
      }, SAVE_DELAY_MS);
    });
    this.window.once('closed', () => clearTimeout(waiting));
  }
}
