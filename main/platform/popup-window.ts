import { screen, type BrowserWindow } from 'electron';

import type { Logger } from '#core/ports/logger.ts';

import { openPageWindow } from './page-window.ts';
import { revivePage } from './revive-page.ts';
import { popupBounds } from './window-placement.ts';

const WIDTH = 376;
const FIRST_HEIGHT = 240;

/**
 * The window that shows who calls: made before the first call, shown without taking the focus, above everything
 * including full-screen windows, on the display where the agent's pointer is.
 *
 * On macOS only a panel that does not activate the app floats over another app's full screen. Without
 * `skipTransformProcessType` Electron would instead turn the whole app into one without a Dock icon, which also drops
 * its other windows behind whatever the agent works in.
 */
export class PopupWindow {
  readonly window: BrowserWindow;
  #height = FIRST_HEIGHT;
  #quitting = false;

  constructor(preloadFile: string, log: Logger) {
    this.window = openPageWindow('popup', preloadFile, {
      width: WIDTH,
      height: FIRST_HEIGHT,
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
    revivePage(this.window, log);
  }

  /** Shows it for a new ringing; a popup that is already there stays where the agent may have moved it. */
  show(): void {
    if (this.window.isVisible()) return;
    this.#place();
    this.window.showInactive();
  }

  hide(): void {
    if (this.window.isVisible()) this.window.hide();
  }

  /** The page says how tall its content is. */
  fit(height: number): void {
    const wanted = Math.ceil(height);
    if (wanted === this.#height) return;
    this.#height = wanted;
    const { x, y } = this.window.getBounds();
    if (this.window.isVisible()) this.window.setBounds({ x, y, width: WIDTH, height: wanted });
    else this.#place();
  }

  allowClose(): void {
    this.#quitting = true;
  }

  #place(): void {
    const display = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    this.window.setBounds(popupBounds(display, WIDTH, this.#height));
  }
}
