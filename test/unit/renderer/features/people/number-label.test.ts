import { expect, test } from 'vitest';

import type { Language } from '#shared/domain/languages.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { keptLabel, numberLabel } from '#renderer/features/people/number-label.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';

function textsOf(language: Language): Translate {
  const i18n = createI18n(language, catalogs[language]);
  return (key, values) => i18n.t(key, { ...values });
}

test('what an import called a number is said in the language on screen, what somebody typed stays', () => {
  expect(numberLabel('mobile', textsOf('ru'))).toBe('мобильный');
  expect(numberLabel('work', textsOf('ar'))).toBe('العمل');
  expect(numberLabel('Dienstwagen', textsOf('ru'))).toBe('Dienstwagen');
});

test('a person who is saved unchanged keeps the labels, whatever language they were read in', () => {
  const t = textsOf('ru');
  for (const label of ['phone', 'mobile', 'extension', 'work', 'home', 'main', 'pager', 'Büro', ''])
    expect(keptLabel(numberLabel(label, t), t)).toBe(label);
});
