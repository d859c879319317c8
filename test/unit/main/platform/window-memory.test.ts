import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { WindowMemory } from '#platform/window-memory.ts';

const POPUP = { x: 1048, y: 16, width: 376, height: 240 };
const PANEL = { x: 40, y: 40, width: 380, height: 640 };
const STRIP = { x: 40, y: 700, width: 380, height: 60 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-windows-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('where the popup was left', () => {
  it('is known for each set of displays alone, also after a new start', () => {
    const memory = new WindowMemory(folder);
    expect(memory.popupOf('office')).toBeUndefined();
    memory.rememberPopup('office', POPUP);
    memory.rememberPopup('home', { ...POPUP, x: 16 });
    const again = new WindowMemory(folder);
    expect([again.popupOf('office'), again.popupOf('home')]).toEqual([POPUP, { ...POPUP, x: 16 }]);
    expect(again.popupOf('train')).toBeUndefined();
  });

  it('is the last place of several', () => {
    const memory = new WindowMemory(folder);
    memory.rememberPopup('office', POPUP);
    memory.rememberPopup('office', { ...POPUP, y: 500 });
    expect(memory.popupOf('office')).toEqual({ ...POPUP, y: 500 });
  });

  it('is kept beside the panel’s, and neither stands for the other', () => {
    const memory = new WindowMemory(folder);
    memory.remember('office', 'full', PANEL);
    memory.remember('office', 'strip', STRIP);
    expect(memory.popupOf('office')).toBeUndefined();
    memory.rememberPopup('office', POPUP);
    memory.rememberPopup('home', POPUP);
    expect([memory.placeOf('office', 'full'), memory.placeOf('office', 'strip')]).toEqual([PANEL, STRIP]);
    expect(memory.placeOf('home', 'strip')).toBeUndefined();
  });

  it('is forgotten on all displays at once, and the panel stays where it was', () => {
    const memory = new WindowMemory(folder);
    memory.remember('office', 'full', PANEL);
    memory.remember('office', 'strip', STRIP);
    memory.rememberPopup('office', POPUP);
    memory.rememberPopup('home', POPUP);
    memory.forgetPopups();
    const again = new WindowMemory(folder);
    expect([again.popupOf('office'), again.popupOf('home')]).toEqual([undefined, undefined]);
    expect([again.placeOf('office', 'full'), again.placeOf('office', 'strip')]).toEqual([PANEL, STRIP]);
  });

  it('is forgotten for the displays that were not seen for longest, when there are more than twenty sets', () => {
    const memory = new WindowMemory(folder);
    memory.rememberPopup('office', POPUP);
    memory.rememberPopup('home', POPUP);
    for (let desk = 1; desk <= 18; desk += 1) memory.rememberPopup(`hotel ${desk}`, POPUP);
    memory.rememberPopup('office', { ...POPUP, x: 16 });
    memory.rememberPopup('train', POPUP);
    expect(memory.popupOf('home')).toBeUndefined();
    expect(memory.popupOf('office')).toEqual({ ...POPUP, x: 16 });
    expect(memory.popupOf('hotel 1')).toEqual(POPUP);
  });

  it.each([
    ['is not JSON', '{"places": {"off'],
    ['holds no places', '{"places": {"office": {"popup": {"x": "left"}}}}'],
  ])('starts anew when its file %s', (_, text) => {
    writeFileSync(join(folder, 'windows.json'), text);
    const memory = new WindowMemory(folder);
    expect(memory.popupOf('office')).toBeUndefined();
    memory.rememberPopup('office', POPUP);
    expect(memory.popupOf('office')).toEqual(POPUP);
  });
});
