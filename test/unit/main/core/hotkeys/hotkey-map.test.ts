import { describe, expect, it } from 'vitest';

import { readAccelerator } from '#core/hotkeys/hotkey-map.ts';

describe('accelerators', () => {
  it.each([
    ['CommandOrControl+Alt+A', 'CommandOrControl+Alt+A'],
    ['shift + cmdorctrl + f9', 'CommandOrControl+Shift+F9'],
    ['option+super+pageup', 'Alt+Super+PageUp'],
    ['F24', 'F24'],
    ['MediaPlayPause', 'MediaPlayPause'],
    ['Ctrl+Plus', 'Control+Plus'],
    ['Ctrl+,', 'Control+,'],
  ])('reads %s as %s', (text, accelerator) => {
    expect(readAccelerator(text)).toEqual({ ok: true, accelerator });
  });

  it.each([
    ['', 'unknown-key'],
    ['Ctrl+', 'unknown-key'],
    ['Hyper+A', 'unknown-key'],
    ['Ctrl+Ctrl+A', 'unknown-key'],
    ['F25', 'unknown-key'],
    ['Ctrl+ä', 'unknown-key'],
    ['A', 'no-modifier'],
    ['Shift+A', 'no-modifier'],
    ['Space', 'no-modifier'],
    ['Alt+F4', 'reserved'],
    ['ctrl+c', 'reserved'],
  ])('refuses "%s": %s', (text, problem) => {
    expect(readAccelerator(text)).toEqual({ ok: false, problem });
  });
});
