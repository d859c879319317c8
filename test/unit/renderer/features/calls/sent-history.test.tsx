import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { digitsOf, withSent, type SentDigits } from '#renderer/features/calls/actions/sent-digits.ts';
import { SentHistory } from '#renderer/features/calls/actions/sent-history.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const NONE: readonly SentDigits[] = [];

test('digits typed in one go are one entry, and a pause begins another', () => {
  const typed = withSent(withSent(NONE, '1', 1000), '2', 4000);
  const later = withSent(typed, '*B', 8001);
  expect(later.map(({ at, digits }) => [at, digits])).toEqual([
    [1000, '12'],
    [8001, '*B'],
  ]);
});

test('the oldest entries go first', () => {
  let history = NONE;
  for (let at = 0; at < 25; at += 1) history = withSent(history, String(at), at * 10_000);
  expect(history.map(({ digits }) => digits)).toHaveLength(20);
  expect(history[0]?.digits).toBe('5');
});

test.each([
  ['1234 5678#', '12345678#'],
  ['tel:+49-30', '4930'],
  ['abcdABCD', 'ABCD'],
  ['1'.repeat(100), '1'.repeat(64)],
  ['nothing', ''],
])('of %s the keypad has %s', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});

test('earlier digits stand with their times above the latest', async () => {
  const at = Date.UTC(2026, 10, 26, 14, 5, 12);
  const history = [
    { at, lastAt: at, digits: '12' },
    { at: at + 9000, lastAt: at + 9000, digits: '3#' },
  ];
  await renderPart(<SentHistory history={history} />, new FakeBridge(aSnapshot()));
  expect(screen.getByLabelText('Sent: 3#')).toBeTruthy();
  const entry = screen.getByRole('listitem');
  expect(entry.textContent).toContain('12');
  expect(entry.querySelector('time')?.dateTime).toBe('2026-11-26T14:05:12.000Z');
});
