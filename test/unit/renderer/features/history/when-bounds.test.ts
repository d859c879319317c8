import { expect, test } from 'vitest';

import { firstDayOfWeek, whenBounds, type When } from '#renderer/features/history/when-bounds.ts';

const day = (date: number, month = 10): number => new Date(2026, month, date).getTime();
/** A Friday. */
const TODAY = day(27);

test.each<readonly [string, When, object]>([
  ['today', { kind: 'today' }, { from: TODAY }],
  ['yesterday', { kind: 'yesterday' }, { from: day(26), until: TODAY }],
  ['this week', { kind: 'week' }, { from: day(23) }],
  ['two days', { kind: 'range', from: '2026-11-01', to: '2026-11-03' }, { from: day(1), until: day(4) }],
  [
    'the wrong way round',
    { kind: 'range', from: '2026-11-03', to: '2026-11-01' },
    { from: day(1), until: day(4) },
  ],
  ['since a day', { kind: 'range', from: '2026-11-01', to: '' }, { from: day(1) }],
  ['until a day', { kind: 'range', from: '', to: '2026-10-31' }, { until: day(1) }],
  ['no days yet', { kind: 'range', from: '', to: '' }, {}],
])('%s', (_words, when, bounds) => {
  expect(whenBounds(when, TODAY, 1)).toEqual(bounds);
});

test('weeks begin on the day on which they do in the region', () => {
  expect(whenBounds({ kind: 'week' }, TODAY, 0)).toEqual({ from: day(22) });
  expect(whenBounds({ kind: 'week' }, TODAY, 5)).toEqual({ from: TODAY });
  expect([firstDayOfWeek('de-DE'), firstDayOfWeek('en-US'), firstDayOfWeek('ar-EG')]).toEqual([1, 0, 6]);
});
