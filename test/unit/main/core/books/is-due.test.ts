import { expect, it } from 'vitest';

import { BookState } from '#core/books/book-state.ts';
import { isDue } from '#core/books/is-due.ts';

const MINUTE = 60_000;

interface Case {
  readonly of: string;
  readonly state?: object;
  readonly minutesAgo: number;
  readonly isNetworkNew?: boolean;
  readonly due: boolean;
}

const CASES: readonly Case[] = [
  { of: 'was never copied', minutesAgo: 0, due: true },
  { of: 'was copied within its pace', state: {}, minutesAgo: 239, due: false },
  { of: 'was copied longer ago than its pace', state: {}, minutesAgo: 240, due: true },
  { of: 'failed once, five minutes ago', state: { failures: 1 }, minutesAgo: 5, due: true },
  { of: 'failed twice, five minutes ago', state: { failures: 2 }, minutesAgo: 5, due: false },
  { of: 'failed often, at its pace', state: { failures: 30 }, minutesAgo: 240, due: true },
  { of: 'failed on another network', state: { failures: 2 }, minutesAgo: 1, isNetworkNew: true, due: true },
  {
    of: 'has a wrong password, which locks accounts',
    state: { failures: 1, problem: 'sign-in-refused' },
    minutesAgo: 60,
    isNetworkNew: true,
    due: false,
  },
  { of: 'was tried at a time that has not come', state: {}, minutesAgo: -5, due: true },
];

it.each(CASES)(
  'an address book that $of: due is $due',
  ({ state, minutesAgo, isNetworkNew = false, due }) => {
    const kept = state === undefined ? undefined : BookState.parse({ ...state, triedAt: 1000 * MINUTE });
    expect(isDue({ everyMinutes: 240 }, kept, (1000 + minutesAgo) * MINUTE, isNetworkNew)).toBe(due);
  },
);
