import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';

import { PopupPlace, type PopupMemory } from '#platform/popup-place.ts';
import { deskOf, type Display } from '#platform/window-placement.ts';
import type { PopupCorner } from '#shared/domain/panel.ts';

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } };
const beside = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };
const HOME = { x: 1048, y: 16, width: 376, height: 240 };

function setUp(corner: PopupCorner = 'own') {
  const kept = new Map<string, Rectangle>();
  const memory: PopupMemory = {
    popupOf: (desk) => kept.get(desk),
    rememberPopup: (desk, bounds) => void kept.set(desk, bounds),
    forgetPopups: () => kept.clear(),
  };
  const desk = { displays: [laptop, beside] as Display[], worksOn: laptop as Display };
  const set = { corner };
  const place = new PopupPlace({
    memory,
    displays: () => desk.displays,
    workDisplay: () => desk.worksOn,
    corner: () => set.corner,
  });
  return { place, kept, desk, set };
}

describe('the place of the popup', () => {
  it('is the top right corner of the display the agent works on until it is dragged', () => {
    const { place, desk } = setUp();
    expect(place.opening(240)).toEqual(HOME);
    desk.worksOn = beside;
    expect(place.opening(240)).toMatchObject({ x: 2968, y: 16 });
  });

  it('is where the agent dragged it, also on another display, whatever they work on', () => {
    const { place } = setUp();
    place.keep({ ...place.opening(240), x: 2000, y: 300 });
    expect(place.opening(240)).toEqual({ x: 2000, y: 300, width: 376, height: 240 });
  });

  it('is not taken for dragged when the system set it some pixels aside, nor when it grew', () => {
    const { place, kept } = setUp();
    const there = place.opening(240);
    place.keep({ ...there, x: there.x - 3, y: there.y + 7 });
    place.keep(place.asTall(there, 480));
    expect(kept.size).toBe(0);
  });

  it('is not kept where the system does not tell it, as under Wayland, where all windows are said to stand at 0, 0', () => {
    const { place, kept } = setUp();
    place.keep({ ...place.opening(240), x: 0, y: 0 });
    expect(kept.size).toBe(0);
  });

  it('keeps its lower edge where it stands low, and its upper one where it stands high', () => {
    const { place } = setUp();
    place.keep({ ...place.opening(240), x: 16, y: 640 });
    expect(place.opening(400)).toEqual({ x: 16, y: 480, width: 376, height: 400 });
    expect(place.asTall({ x: 16, y: 480, width: 376, height: 400 }, 160)).toMatchObject({ y: 720 });
    place.keep({ x: 16, y: 100, width: 376, height: 160 });
    expect(place.opening(500)).toMatchObject({ y: 100, height: 500 });
  });

  it('comes back into the work area when it was dragged over an edge', () => {
    const { place } = setUp();
    place.keep({ ...place.opening(240), x: -100, y: 850 });
    expect(place.opening(240)).toEqual({ x: 0, y: 660, width: 376, height: 240 });
  });

  it('is one for each set of displays', () => {
    const { place, desk, kept } = setUp();
    place.keep({ ...place.opening(240), x: 2000 });
    desk.displays = [laptop];
    expect(place.opening(240)).toEqual(HOME);
    place.keep({ ...HOME, x: 16 });
    desk.displays = [beside, laptop];
    expect(place.opening(240)).toMatchObject({ x: 2000 });
    expect([...kept.keys()]).toEqual([deskOf([laptop, beside]), deskOf([laptop])]);
  });

  it('is put back by the agent', () => {
    const { place } = setUp();
    place.keep({ ...place.opening(240), x: 16 });
    place.forget();
    expect(place.opening(240)).toEqual(HOME);
  });

  it('is always the corner that is set, and a drag lasts no longer than the call', () => {
    const { place, kept, set } = setUp('bottom-left');
    expect(place.opening(240)).toEqual({ x: 16, y: 644, width: 376, height: 240 });
    place.keep({ ...HOME });
    expect(kept.size).toBe(0);
    set.corner = 'top-left';
    expect(place.opening(240)).toMatchObject({ x: 16, y: 16 });
    set.corner = 'bottom-right';
    expect(place.opening(240)).toMatchObject({ x: 1048, y: 644 });
  });
});
