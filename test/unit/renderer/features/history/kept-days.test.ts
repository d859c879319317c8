import { expect, test } from 'vitest';

import { groupByDay } from '#renderer/features/history/group-by-day.ts';
import { KeptDays } from '#renderer/features/history/kept-days.ts';

interface Entry {
  readonly startedAt: number;
}

const call = (day: number): Entry => ({ startedAt: day });
const dayOf = (at: number): string => `day ${Math.floor(at)}`;

test('days that did not change stay the same objects when older calls are read', () => {
  const days = new KeptDays<Entry>();
  const newest = [call(9.2), call(9.1), call(8.1)];
  const before = days.keep(groupByDay(newest, dayOf));
  const after = days.keep(groupByDay([...newest, call(8), call(7)], dayOf));
  expect(after.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['day 9', 2],
    ['day 8', 2],
    ['day 7', 1],
  ]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('a call that was written anew, or a day with another name, is drawn again', () => {
  const days = new KeptDays<Entry>();
  const [first, second] = [call(5.2), call(5.1)];
  const before = days.keep(groupByDay([first, second], dayOf));
  expect(days.keep(groupByDay([first, { ...second }], dayOf))[0]).not.toBe(before[0]);
  expect(days.keep(groupByDay([first, second], () => 'Yesterday'))[0]?.day).toBe('Yesterday');
});
