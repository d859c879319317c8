import { expect, test } from 'vitest';

import { acceleratorOf } from '#renderer/features/settings/accelerator-of.ts';
import { formatAccelerator } from '#renderer/i18n/format-accelerator.ts';

function pressed(key: string, code: string, modifiers: Partial<KeyboardEvent> = {}) {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

test('keys with modifiers become an accelerator, by their place on the keyboard', () => {
  const keys = pressed('æ', 'KeyA', { ctrlKey: true, altKey: true });
  expect(acceleratorOf(keys, false)).toBe('CommandOrControl+Alt+A');
});

test('a Mac has its own main key', () => {
  expect(acceleratorOf(pressed('a', 'KeyA', { metaKey: true }), true)).toBe('CommandOrControl+A');
  expect(acceleratorOf(pressed('a', 'KeyA', { ctrlKey: true }), true)).toBe('Control+A');
});

test('a letter alone needs a modifier, a function key does not, a modifier alone is nothing yet', () => {
  expect(acceleratorOf(pressed('a', 'KeyA'), false)).toBe('needs-modifier');
  expect(acceleratorOf(pressed('A', 'KeyA', { shiftKey: true }), false)).toBe('needs-modifier');
  expect(acceleratorOf(pressed('F9', 'F9'), false)).toBe('F9');
  expect(acceleratorOf(pressed('Control', 'ControlLeft', { ctrlKey: true }), false)).toBeUndefined();
});

test('people read it as on their keyboard', () => {
  expect(formatAccelerator('CommandOrControl+Alt+H', false)).toBe('Ctrl Alt H');
  expect(formatAccelerator('CommandOrControl+Alt+H', true)).toBe('⌘ ⌥ H');
});
