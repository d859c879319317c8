import { expect, test } from 'vitest';

import { acceleratorOf } from '#renderer/features/settings/accelerator-of.ts';

function pressed(key: string, code: string, modifiers: Partial<KeyboardEvent> = {}) {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

test('keys with modifiers become an accelerator, by their place on the keyboard', () => {
  const keys = pressed('æ', 'KeyA', { ctrlKey: true, altKey: true });
  expect(acceleratorOf(keys, false)).toEqual({ kind: 'keys', accelerator: 'CommandOrControl+Alt+A' });
});

test('a Mac has its own main key', () => {
  expect(acceleratorOf(pressed('a', 'KeyA', { metaKey: true }), true)).toEqual({
    kind: 'keys',
    accelerator: 'CommandOrControl+A',
  });
  expect(acceleratorOf(pressed('a', 'KeyA', { ctrlKey: true }), true)).toEqual({
    kind: 'keys',
    accelerator: 'Control+A',
  });
});

test('a letter alone needs a modifier, a function key does not, a modifier alone is nothing yet', () => {
  expect(acceleratorOf(pressed('a', 'KeyA'), false)).toEqual({ kind: 'needs-modifier' });
  expect(acceleratorOf(pressed('A', 'KeyA', { shiftKey: true }), false)).toEqual({ kind: 'needs-modifier' });
  expect(acceleratorOf(pressed('F9', 'F9'), false)).toEqual({ kind: 'keys', accelerator: 'F9' });
  expect(acceleratorOf(pressed('Control', 'ControlLeft', { ctrlKey: true }), false)).toEqual({
    kind: 'incomplete',
  });
});
