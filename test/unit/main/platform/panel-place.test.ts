import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';

import { PanelPlace, type PanelShape, type PlacedWindow, type PlaceMemory } from '#platform/panel-place.ts';
import type { Display } from '#platform/window-placement.ts';

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } };
const beside = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };
const FRAME = 30;

/** A window with a title bar, on a system that puts it exactly where it is told. */
function aWindow(bounds: Rectangle) {
  const facts = { bounds, resizable: true, least: [0, 0] };
  const window: PlacedWindow = {
    getBounds: () => ({ ...facts.bounds }),
    getContentBounds: () => ({ ...facts.bounds, height: facts.bounds.height - FRAME }),
    setBounds: (wanted) => void (facts.bounds = wanted),
    setMinimumSize: (...least) => void (facts.least = least),
    setResizable: (resizable) => void (facts.resizable = resizable),
    isVisible: () => true,
    isDestroyed: () => false,
  };
  return { window, facts };
}

function aMemory() {
  const places = new Map<string, Rectangle>();
  const memory: PlaceMemory = {
    placeOf: (desk, shape) => places.get(`${desk} ${shape}`),
    remember: (desk, shape, bounds) => void places.set(`${desk} ${shape}`, bounds),
  };
  return { memory, places };
}

function setUp(shape: PanelShape = 'full', displays: Display[] = [laptop, beside]) {
  const { memory, places } = aMemory();
  const place = new PanelPlace({ memory, displays: () => displays, shape });
  const { window, facts } = aWindow({ x: 100, y: 100, width: 380, height: 640 });
  place.follow(window);
  const moveTo = (bounds: Partial<Rectangle>) => {
    facts.bounds = { ...facts.bounds, ...bounds };
    place.keep();
  };
  return { place, facts, displays, memory, places, moveTo };
}

describe('the place of the panel', () => {
  it('is on the display that was plugged in again, where it was left there', () => {
    const { place, facts, displays, moveTo } = setUp();
    moveTo({ x: 2000, y: 200 });
    displays.pop();
    place.displaysChanged();
    expect(facts.bounds).toEqual({ x: 1060, y: 200, width: 380, height: 640 });
    moveTo({ x: 20, y: 20 });
    displays.push(beside);
    place.displaysChanged();
    expect(facts.bounds).toMatchObject({ x: 2000, y: 200 });
    displays.pop();
    place.displaysChanged();
    expect(facts.bounds).toMatchObject({ x: 20, y: 20 });
  });

  it('is not remembered for where it was only put', () => {
    const { place, facts, displays, places, moveTo } = setUp();
    moveTo({ x: 2000, y: 200 });
    displays.pop();
    place.displaysChanged();
    place.keep();
    expect(facts.bounds.x).toBe(1060);
    expect(places.size).toBe(1);
  });

  it('opens where it was left on these displays, and by itself where it never was', () => {
    const { memory, displays, moveTo } = setUp();
    const open = () => new PanelPlace({ memory, displays: () => displays, shape: 'full' }).opening;
    expect(open()).toEqual({ width: 380, height: 640, minWidth: 320, minHeight: 420 });
    moveTo({ x: 1500, y: 300, width: 500, height: 700 });
    expect(open()).toMatchObject({ x: 1500, y: 300, width: 500, height: 700 });
  });
});

describe('the strip', () => {
  it('comes where the panel is, as tall as its page with the title bar, and goes back to the panel as it was', () => {
    const { place, facts, moveTo } = setUp();
    place.fit(96);
    moveTo({ x: 300, y: 50, height: 800 });
    place.use('strip');
    expect(facts).toMatchObject({
      bounds: { x: 300, y: 50, width: 380, height: 96 + FRAME },
      resizable: false,
      least: [320, 60],
    });
    place.use('full');
    expect(facts).toMatchObject({
      bounds: { x: 300, y: 50, width: 380, height: 800 },
      resizable: true,
      least: [320, 420],
    });
  });

  it('has a place of its own', () => {
    const { place, facts, moveTo } = setUp();
    place.use('strip');
    moveTo({ x: 1000, y: 10 });
    place.use('full');
    expect(facts.bounds).toMatchObject({ x: 100, y: 100 });
    place.use('strip');
    expect(facts.bounds).toMatchObject({ x: 1000, y: 10 });
  });

  it('grows into view at the lower edge and comes back to where it was put', () => {
    const { place, facts, moveTo } = setUp();
    place.use('strip');
    moveTo({ x: 1000, y: 760 });
    place.fit(380);
    expect(facts.bounds).toMatchObject({ y: 900 - 380 - FRAME, height: 380 + FRAME });
    place.keep();
    place.fit(104);
    expect(facts.bounds).toMatchObject({ x: 1000, y: 760, height: 104 + FRAME });
  });

  it('opens small when it was left small', () => {
    const { memory, displays, place, moveTo } = setUp();
    place.use('strip');
    moveTo({ x: 1000, y: 10, height: 380 });
    const again = new PanelPlace({ memory, displays: () => displays, shape: 'strip' });
    expect(again.opening).toMatchObject({ x: 1000, y: 10, height: 104, minHeight: 60 });
    expect(again.isResizable).toBe(false);
  });
});
