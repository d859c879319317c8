import { expect, test } from 'vitest';

import { regionNames } from '#renderer/i18n/region-names.ts';

test('a country is said in the language on screen, in Russian with its ё', () => {
  expect(regionNames('ru')('US')).toBe('Соединённые Штаты');
  expect(regionNames('ru')('DE')).toBe('Германия');
  expect(regionNames('de')('US')).toBe('Vereinigte Staaten');
});
