import { describe, expect, it } from 'vitest';

import { addExtensions, WATCHED_MAX, type AddProblem } from '#renderer/features/watched/add-extensions.ts';
import { WATCHED_MAX as MOST, WatchedExtension } from '#shared/domain/presence.ts';

const to = { list: ['1002'], watched: ['1002', '5001'], own: ['1001'] };
const many = (count: number) => Array.from({ length: count }, (_, n) => String(2000 + n));

describe('adding to the watched extensions', () => {
  it.each([
    ['1003', ['1003']],
    [' 1003, 1004;1005\n1006\t*41 ', ['1003', '1004', '1005', '1006', '*41']],
    ['1003 1003', ['1003']],
    ['1002 1003 1001', ['1003']],
  ])('takes %j as people paste it', (text, added) => {
    const result = addExtensions(text, to);
    expect(result).toEqual({ list: ['1002', ...added], count: added.length });
  });

  it.each<[string, AddProblem, number]>([
    ['Tom! 1003', { code: 'invalid', text: 'Tom!' }, 1],
    ['+49(30)', { code: 'invalid', text: '+49(30)' }, 0],
    ['x'.repeat(41), { code: 'invalid', text: 'x'.repeat(41) }, 0],
    ['1002', { code: 'already', text: '1002' }, 0],
    ['5001', { code: 'already', text: '5001' }, 0],
    ['1001', { code: 'own', text: '1001' }, 0],
  ])('says what is wrong with %j', (text, problem, count) => {
    expect(addExtensions(text, to)).toMatchObject({ problem, count });
  });

  it('fills up to the most there can be, over all lists, and says how many are left out', () => {
    const watched = many(WATCHED_MAX - 2);
    const result = addExtensions('7001 7002 7003 7004', { list: [], watched, own: [] });
    expect(result).toEqual({ list: ['7001', '7002'], count: 2, problem: { code: 'full', count: 2 } });
  });

  it('agrees with what the main process takes', () => {
    expect(WATCHED_MAX).toBe(MOST);
    for (const text of ['*41', 'reception', 'a.b-c+d#', 'x'.repeat(40)])
      expect([text, addExtensions(text, to).count, WatchedExtension.safeParse(text).success]).toEqual([
        text,
        1,
        true,
      ]);
  });
});
