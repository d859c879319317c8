import { expect, test } from 'vitest';

import { createI18n } from '#renderer/i18n/create-i18n.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { formatAccelerator } from '#renderer/i18n/format-accelerator.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';

function words(language: 'en' | 'de'): Translate {
  const i18n = createI18n(language, catalogs[language]);
  return (key, values) => i18n.t(key, { ...values });
}

test.each([
  ['CommandOrControl+Alt+H', 'Ctrl Alt H', 'Strg Alt H'],
  ['CommandOrControl+Shift+PageUp', 'Ctrl Shift Page Up', 'Strg Umschalt Bild auf'],
  ['Super+Return', 'Win Enter', 'Win Eingabe'],
  ['CommandOrControl+Plus', 'Ctrl +', 'Strg +'],
  ['F9', 'F9', 'F9'],
])('people read %s as on their own keyboard', (accelerator, english, german) => {
  expect(formatAccelerator(accelerator, words('en'), false)).toBe(english);
  expect(formatAccelerator(accelerator, words('de'), false)).toBe(german);
});

test('a Mac shows its signs', () => {
  expect(formatAccelerator('CommandOrControl+Alt+H', words('de'), true)).toBe('⌘ ⌥ H');
});
