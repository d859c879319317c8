import { expect, test } from 'vitest';

import type { CallLook } from '#shared/domain/call-look.ts';
import { lookFor } from '#shared/domain/look-for.ts';

const call = {
  direction: 'incoming',
  queue: 'Contoso Sales',
  lineLabel: 'Desk',
  calledNumber: '+44 20 7946 0018',
} as const;

function look(by: CallLook['by'], text: string, tint: CallLook['tint'] = 'blue'): CallLook {
  return { by, text, tint, greeting: '' };
}

test.each([
  ['queue', 'sales', 'Contoso Sales'],
  ['line', 'DESK', 'Desk'],
  ['number', '020 7946 0018', '+44 20 7946 0018'],
] as const)('a call looks like its %s, and the colour belongs to that text', (by, text, shown) => {
  expect(lookFor([look(by, text)], call)?.shown).toBe(shown);
});

test.each([
  ['queue', 'support'],
  ['queue', ''],
  ['number', '0019'],
  ['number', 'sales'],
  ['line', 'Sales'],
] as const)('nothing is said of a call by its %s that has no "%s"', (by, text) => {
  expect(lookFor([look(by, text)], call)).toBeUndefined();
});

test('the first that fits decides', () => {
  const looks = [
    look('line', 'office', 'teal'),
    look('queue', 'sales', 'plum'),
    look('line', 'desk', 'olive'),
  ];
  expect(lookFor(looks, call)?.tint).toBe('plum');
});

test('a call that the agent makes looks plain', () => {
  expect(lookFor([look('line', 'desk')], { ...call, direction: 'outgoing' })).toBeUndefined();
});
