import type { Rectangle } from 'electron';

import type { PopupCorner } from '#shared/domain/panel.ts';

import { deskOf, popupAsTall, popupBounds, type Display } from './window-placement.ts';

export interface PopupMemory {
  popupOf(desk: string): Rectangle | undefined;
  rememberPopup(desk: string, bounds: Rectangle): void;
  forgetPopups(): void;
}

export interface PopupPlaceOptions {
  readonly memory: PopupMemory;
  readonly displays: () => readonly Display[];
  /** The display the agent works on now. */
  readonly workDisplay: () => Display;
  readonly corner: () => PopupCorner;
}

const WIDTH = 376;

/** Window managers may set a window some pixels aside; only more than that is the agent's hand. */
const DRAG_PX = 8;

/**
 * Where the popup stands: where the agent dragged it, remembered for every set of displays, or in a corner of the display
 * they work on. Under Wayland no program may place its windows or learn where they are: the compositor puts the popup
 * where it likes, and nothing is kept.
 */
export class PopupPlace {
  readonly #options: PopupPlaceOptions;
  #ours: Rectangle | undefined;

  constructor(options: PopupPlaceOptions) {
    this.#options = options;
  }

  /** For a popup that comes up with this height. */
  opening(height: number): Rectangle {
    const { memory, displays, workDisplay, corner } = this.#options;
    const wanted = corner();
    const kept = wanted === 'own' ? memory.popupOf(deskOf(displays())) : undefined;
    if (kept === undefined) return this.#put(popupBounds(workDisplay(), WIDTH, height, wanted));
    return this.#put(popupAsTall({ ...kept, width: WIDTH }, height, displays()));
  }

  /** For one that is there and has another height now. */
  asTall(now: Rectangle, height: number): Rectangle {
    this.keep(now);
    return this.#put(popupAsTall({ ...now, width: WIDTH }, height, this.#options.displays()));
  }

  /** The popup stands here: dragged by the agent, unless it is about where it was put. */
  keep(now: Rectangle): void {
    const { memory, displays, corner } = this.#options;
    if (this.#ours === undefined || corner() !== 'own' || isAbout(now, this.#ours) || isUntold(now)) return;
    this.#ours = now;
    memory.rememberPopup(deskOf(displays()), now);
  }

  /** From the next call on it comes where it did at first. */
  forget(): void {
    this.#options.memory.forgetPopups();
  }

  #put(bounds: Rectangle): Rectangle {
    this.#ours = bounds;
    return bounds;
  }
}

/** Under Wayland every window is said to stand at 0, 0 (Electron, `win.getBounds()`; electron/electron#40886). */
function isUntold({ x, y }: Rectangle): boolean {
  return x === 0 && y === 0;
}

function isAbout(one: Rectangle, other: Rectangle): boolean {
  return Math.abs(one.x - other.x) < DRAG_PX && Math.abs(one.y - other.y) < DRAG_PX;
}
