import { describe, expect, it } from 'vitest';

import { popupBounds, visibleBounds } from '#platform/window-placement.ts';

const left = { id: 1, workArea: { x: 0, y: 24, width: 1920, height: 1056 } };
const right = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1024 } };

describe('where the popup appears', () => {
  it('is the top right corner of the work area, clear of its edges', () => {
    expect(popupBounds(left, 376, 240)).toEqual({ x: 1528, y: 40, width: 376, height: 240 });
  });

  it('never grows taller than the work area', () => {
    expect(popupBounds(right, 376, 5000).height).toBe(992);
  });
});

describe('where the panel comes back', () => {
  it('is where it was left while that display exists', () => {
    const place = { x: 2000, y: 100, width: 380, height: 640 };
    expect(visibleBounds(place, [left, right])).toEqual(place);
  });

  it('is the first display when its own is gone', () => {
    expect(visibleBounds({ x: 2000, y: 100, width: 380, height: 640 }, [left])).toEqual({
      x: 1540,
      y: 100,
      width: 380,
      height: 640,
    });
  });

  it('shrinks to a smaller display', () => {
    const small = { id: 3, workArea: { x: 0, y: 0, width: 300, height: 500 } };
    expect(visibleBounds({ x: -900, y: -900, width: 380, height: 640 }, [small])).toEqual(small.workArea);
  });

  it('stays as remembered when the system names no display', () => {
    const place = { x: 1, y: 2, width: 380, height: 640 };
    expect(visibleBounds(place, [])).toEqual(place);
  });
});
