import { expect, test } from 'vitest';

import { longSpan } from '#renderer/features/diagnostics/long-span.ts';
import { spanText } from '#renderer/features/history/span-text.ts';
import { createDates } from '#renderer/i18n/create-dates.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';

const i18n = createI18n('en', catalogs.en);
const t: Translate = (key, values) => i18n.t(key, { ...values });
const dates = createDates('en', t);

test.each([
  [400, '0.4 s'],
  [14_900, '14 s'],
  [125_000, '2 min 5 s'],
  [240_000, '4 min'],
])('a span of %i ms inside a sentence is "%s"', (milliseconds, words) => {
  expect(spanText(milliseconds, t, dates).replaceAll('\u00a0', ' ')).toBe(words);
});

test.each([
  [125_000, '2 min 5 s'],
  [3_600_000, '1 h'],
  [33_300_000, '9 h 15 min'],
])('a long span of %i ms is "%s"', (milliseconds, words) => {
  expect(longSpan(milliseconds, t, dates).replaceAll('\u00a0', ' ')).toBe(words);
});
