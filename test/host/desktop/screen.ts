import { EventEmitter } from 'node:events';

const DEFAULT_AREA: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

/** `screen`: one display. In headful mode it has the size of the X screen. */
export class Screen extends EventEmitter {
  #bounds = DEFAULT_AREA;
  #workArea = DEFAULT_AREA;
  /** Renews what `getCursorScreenPoint` says; the X11 side answers later than a synchronous call can wait. */
  hostAskCursor: () => Promise<void> = () => Promise.resolve();
  #cursor: Electron.Point = { x: 0, y: 0 };

  /** Called by the X11 side; `workArea` is what panels and docks leave free. */
  hostSetArea(bounds: Electron.Rectangle, workArea: Electron.Rectangle): void {
    this.#bounds = bounds;
    this.#workArea = workArea;
  }

  hostSetCursor(cursor: Electron.Point): void {
    this.#cursor = cursor;
  }

  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()];
  }

  getPrimaryDisplay(): Electron.Display {
    const { x, y, width, height } = this.#bounds;
    const workArea = { ...this.#workArea };
    return {
      id: 1,
      label: 'Display',
      bounds: { x, y, width, height },
      nativeOrigin: { x, y },
      size: { width, height },
      workArea,
      workAreaSize: { width: workArea.width, height: workArea.height },
      scaleFactor: 1,
      rotation: 0,
      internal: false,
      detected: true,
      monochrome: false,
      colorDepth: 24,
      colorSpace: '',
      depthPerComponent: 8,
      displayFrequency: 60,
      maximumCursorSize: { width: 0, height: 0 },
      touchSupport: 'unknown',
      accelerometerSupport: 'unknown',
    };
  }

  getDisplayMatching(_rect: Electron.Rectangle): Electron.Display {
    return this.getPrimaryDisplay();
  }

  getDisplayNearestPoint(_point: Electron.Point): Electron.Display {
    return this.getPrimaryDisplay();
  }

  getCursorScreenPoint(): Electron.Point {
    void this.hostAskCursor();
    return { ...this.#cursor };
  }
}

export const screen = new Screen();
