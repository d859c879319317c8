import type { Rectangle } from 'electron';

import { deskOf, visibleBounds, type Display } from './window-placement.ts';

/** The panel as a window, or as a strip of one or two lines. */
export type PanelShape = 'full' | 'strip';

/** What a `BrowserWindow` must give for its place to be kept. */
export interface PlacedWindow {
  getBounds(): Rectangle;
  getContentBounds(): Rectangle;
  setBounds(bounds: Rectangle): void;
  setMinimumSize(width: number, height: number): void;
  setResizable(resizable: boolean): void;
  isVisible(): boolean;
  isDestroyed(): boolean;
}

export interface PlaceMemory {
  placeOf(desk: string, shape: PanelShape): Rectangle | undefined;
  remember(desk: string, shape: PanelShape, bounds: Rectangle): void;
}

export interface PanelPlaceOptions {
  readonly memory: PlaceMemory;
  readonly displays: () => readonly Display[];
  readonly shape: PanelShape;
}

const SIZE = { width: 380, height: 640 };
const LEAST: Readonly<Record<PanelShape, readonly [number, number]>> = {
  full: [320, 420],
  strip: [320, 60],
};
/** Until the page has told how tall it is. */
const STRIP_HEIGHT = 104;

/**
 * Where the panel stands and how large it is, in both shapes, remembered for every set of displays. The strip is as
 * tall as its page says and grows only as far as the display reaches: its place is where the agent put it, not where
 * growing pushed it.
 */
export class PanelPlace {
  readonly #options: PanelPlaceOptions;
  #window: PlacedWindow | undefined;
  #shape: PanelShape;
  #stripHeight = STRIP_HEIGHT;
  /** Where the agent left the strip, whatever it grew to since. */
  #anchor: Rectangle | undefined;
  #ours: Rectangle | undefined;

  constructor(options: PanelPlaceOptions) {
    this.#options = options;
    this.#shape = options.shape;
  }

  /** For the window's constructor; without a place it comes where the system puts it. */
  get opening(): Partial<Rectangle> & { readonly minWidth: number; readonly minHeight: number } {
    const [minWidth, minHeight] = LEAST[this.#shape];
    const size = this.#shape === 'full' ? SIZE : { ...SIZE, height: this.#stripHeight };
    const place = this.#remembered(this.#shape);
    this.#anchor = place;
    return { ...size, ...(place && this.#visible({ ...place, ...this.#ownHeight() })), minWidth, minHeight };
  }

  get isResizable(): boolean {
    return this.#shape === 'full';
  }

  follow(window: PlacedWindow): void {
    this.#window = window;
  }

  /** Makes it the other shape, where that one was last. */
  use(shape: PanelShape): void {
    const window = this.#live();
    if (shape === this.#shape || window === undefined) return;
    this.keep();
    const here = this.#anchor ?? window.getBounds();
    this.#shape = shape;
    const size = shape === 'full' ? SIZE : { width: SIZE.width, height: this.#stripHeight };
    const place = this.#remembered(shape) ?? { x: here.x, y: here.y, ...size };
    this.#anchor = place;
    window.setMinimumSize(...LEAST[shape]);
    window.setResizable(shape === 'full');
    this.#put(shape === 'full' ? place : this.#asTall(place));
  }

  /** The strip's page says how tall it is now. */
  fit(height: number): void {
    const wanted = Math.ceil(height);
    if (wanted === this.#stripHeight) return;
    this.#stripHeight = wanted;
    const window = this.#live();
    if (this.#shape === 'strip' && window !== undefined)
      this.#put(this.#asTall(this.#anchor ?? window.getBounds()));
  }

  /** A display came, went or changed: to where the panel was on these ones, else into view. */
  displaysChanged(): void {
    const window = this.#live();
    if (window === undefined) return;
    const place = this.#remembered(this.#shape) ?? window.getBounds();
    this.#anchor = place;
    this.#put(this.#shape === 'full' ? place : this.#asTall(place));
  }

  /** The window was moved or resized: by the agent, unless it stands exactly where it was put. */
  keep(): void {
    const window = this.#live();
    if (window?.isVisible() !== true) return;
    const bounds = window.getBounds();
    if (this.#ours !== undefined && isSame(bounds, this.#ours)) return;
    this.#ours = undefined;
    this.#anchor = bounds;
    this.#options.memory.remember(deskOf(this.#options.displays()), this.#shape, bounds);
  }

  /** A strip is never as tall as it was when it was left: its page tells. */
  #ownHeight(): { readonly height?: number } {
    return this.#shape === 'strip' ? { height: this.#stripHeight } : {};
  }

  #remembered(shape: PanelShape): Rectangle | undefined {
    return this.#options.memory.placeOf(deskOf(this.#options.displays()), shape);
  }

  #asTall(place: Rectangle): Rectangle {
    const window = this.#live();
    const frame = window === undefined ? 0 : window.getBounds().height - window.getContentBounds().height;
    return { ...place, height: this.#stripHeight + frame };
  }

  #put(place: Rectangle): void {
    const bounds = this.#visible(place);
    this.#ours = bounds;
    this.#window?.setBounds(bounds);
  }

  #visible(place: Rectangle): Rectangle {
    return visibleBounds(place, this.#options.displays());
  }

  #live(): PlacedWindow | undefined {
    return this.#window?.isDestroyed() === false ? this.#window : undefined;
  }
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
