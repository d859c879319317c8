import type { Rectangle } from 'electron';

export interface Display {
  readonly id: number;
  readonly workArea: Rectangle;
}

const MARGIN = 16;

/** Where the popup goes: the top right corner of the display the agent is working on, inside its work area. */
export function popupBounds(display: Display, width: number, height: number): Rectangle {
  const area = display.workArea;
  const fittingHeight = Math.min(height, area.height - 2 * MARGIN);
  return {
    x: area.x + area.width - width - MARGIN,
    y: area.y + MARGIN,
    width,
    height: fittingHeight,
  };
}

/**
 * Brings remembered bounds onto a display that exists now: a window that was left on a screen which is gone, or that
 * hangs off the edge, comes back into view with its size where that fits.
 */
export function visibleBounds(remembered: Rectangle, displays: readonly Display[]): Rectangle {
  const home = displays.find((display) => overlap(display.workArea, remembered) >= 0.5) ?? displays[0];
  if (home === undefined) return remembered;
  const area = home.workArea;
  const width = Math.min(remembered.width, area.width);
  const height = Math.min(remembered.height, area.height);
  return {
    width,
    height,
    x: clamp(remembered.x, area.x, area.x + area.width - width),
    y: clamp(remembered.y, area.y, area.y + area.height - height),
  };
}

/** One set of displays as they stand beside each other: the same name whenever they are set up like this again. */
export function deskOf(displays: readonly Display[]): string {
  return displays
    .map(({ workArea: { x, y, width, height } }) => `${width}x${height}@${x},${y}`)
    .toSorted((one, other) => one.localeCompare(other))
    .join(' ');
}

/** Share of `inner` that lies on `outer`, 0 to 1. */
function overlap(outer: Rectangle, inner: Rectangle): number {
  const width = Math.min(outer.x + outer.width, inner.x + inner.width) - Math.max(outer.x, inner.x);
  const height = Math.min(outer.y + outer.height, inner.y + inner.height) - Math.max(outer.y, inner.y);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (inner.width * inner.height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
