import type { Rectangle } from 'electron';

import type { PopupCorner } from '#shared/domain/panel.ts';

export interface Display {
  readonly id: number;
  readonly workArea: Rectangle;
}

const MARGIN = 16;

/** Where the popup goes on the display the agent is working on: a corner of its work area, else the top right one. */
export function popupBounds(
  display: Display,
  width: number,
  height: number,
  corner: PopupCorner = 'own',
): Rectangle {
  const area = display.workArea;
  const fittingHeight = Math.min(height, area.height - 2 * MARGIN);
  const isLeft = corner.endsWith('left');
  const isLow = corner.startsWith('bottom');
  return {
    x: isLeft ? area.x + MARGIN : area.x + area.width - width - MARGIN,
    y: isLow ? area.y + area.height - fittingHeight - MARGIN : area.y + MARGIN,
    width,
    height: fittingHeight,
  };
}

/**
 * A popup that stood at `place`, as tall as it has to be now: it keeps the edge that is nearer to an end of the display
 * and stays inside the work area.
 */
export function popupAsTall(place: Rectangle, height: number, displays: readonly Display[]): Rectangle {
  const area = homeOf(place, displays)?.workArea;
  if (area === undefined) return { ...place, height };
  const isLow = place.y + place.height / 2 > area.y + area.height / 2;
  return visibleBounds({ ...place, y: isLow ? place.y + place.height - height : place.y, height }, [
    { id: 0, workArea: area },
  ]);
}

/**
 * Brings remembered bounds onto a display that exists now: a window that was left on a screen which is gone, or that
 * hangs off the edge, comes back into view with its size where that fits.
 */
export function visibleBounds(remembered: Rectangle, displays: readonly Display[]): Rectangle {
  const home = homeOf(remembered, displays);
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

function homeOf(place: Rectangle, displays: readonly Display[]): Display | undefined {
  return displays.find((display) => overlap(display.workArea, place) >= 0.5) ?? displays[0];
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
