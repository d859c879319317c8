import { expect, test } from 'vitest';

import type { Language } from '#shared/domain/languages.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { createDates, type Dates } from '#renderer/i18n/create-dates.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import { dotted } from '#renderer/i18n/dotted.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import { withCommas } from '#renderer/i18n/with-commas.ts';

const NOON = new Date(2026, 10, 27, 12, 0).getTime();

function datesIn(language: Language): Dates {
  const i18n = createI18n(language, catalogs[language]);
  const t: Translate = (key, values) => i18n.t(key, { ...values });
  return createDates(language, t);
}

test('a day and its time of day are parted by the comma of the language', () => {
  expect(datesIn('en').dayAndClock(NOON, NOON)).toMatch(/^Today, 12:00/);
  expect(datesIn('ru').dayAndClockWithin(NOON, NOON)).toBe('сегодня, 12:00');
  expect(datesIn('ar').dayAndClock(NOON, NOON)).toMatch(/^\u2068اليوم\u2069، \u206812:00/);
});

test('a date after "from" is one everywhere, also where the day is today', () => {
  const i18n = createI18n('fr', catalogs.fr);
  const since = i18n.t('history.when.since', { from: datesIn('fr').date(NOON, NOON) });
  expect(since).toBe('À partir du 27\u00a0novembre');
  expect(datesIn('ru').date(NOON, NOON)).toBe('27\u00a0ноября');
  expect(datesIn('fr').date(new Date(2025, 2, 5).getTime(), NOON)).toBe('5\u00a0mars 2025');
});

test('a day of the month is on one line with its month', () => {
  expect(datesIn('ru').day(new Date(2026, 10, 30).getTime(), NOON)).toBe('Понедельник, 30\u00a0ноября');
  expect(datesIn('de').date(NOON, NOON)).toBe('27.\u00a0November');
  expect(datesIn('es').date(NOON, NOON)).toBe('27\u00a0de\u00a0noviembre');
});

test('a weekday begins a line with a capital, and a sentence goes on with the letter of its language', () => {
  const monday = new Date(2026, 10, 30, 12, 0).getTime();
  expect(datesIn('fr').day(monday, NOON)).toMatch(/^Lundi 30/);
  expect(datesIn('fr').dayWithin(monday, NOON)).toMatch(/^lundi 30/);
  expect(datesIn('ru').dayAndClock(monday, NOON)).toMatch(/^Понедельник/);
  expect(datesIn('de').dayWithin(monday, NOON)).toMatch(/^Montag/);
});

test('names in a list keep their own direction where the language reads from the right', () => {
  expect(datesIn('ar').list(['Ana', 'Ben'])).toBe('\u2068Ana\u2069 و\u2068Ben\u2069');
  expect(datesIn('de').list(['Ana', 'Ben'])).toBe('Ana und Ben');
});

test('what is put together from values reads from the right as a whole, each value in its own direction', () => {
  const i18n = createI18n('ar', catalogs.ar);
  const t: Translate = (key, values) => i18n.t(key, { ...values });
  const day = datesIn('ar').dayAndClock(NOON, NOON);
  expect(t('books.copied', { at: day })).toBe(`نُسخ: \u2067${day}\u2069.`);
  // The mark in front says so to `dir="auto"`, which looks into no isolate.
  expect(dotted(['3 open tickets', undefined, 'Sales', ''], t)).toBe(
    '\u200f\u20683 open tickets\u2069 ·\u00a0\u2068Sales\u2069',
  );
  expect(withCommas(['Bitrix24', 'Sales'], t)).toBe('\u200f\u2068Bitrix24\u2069، \u2068Sales\u2069');
});
