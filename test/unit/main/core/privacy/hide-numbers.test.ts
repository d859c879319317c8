import { expect, it } from 'vitest';

import { hideNumbers } from '#core/privacy/hide-numbers.ts';
import { aNumber } from '#test/support/builders/a-call.ts';

it('numbers lose their digits but three wherever they stand, so that nothing of them can be called', () => {
  const told = { calls: [{ number: aNumber(), callerId: '+46812345678' }], numbers: ['030 / 901 820-17'] };
  const said = JSON.stringify(hideNumbers(told));
  expect(said).not.toMatch(/\d{4}/);
  expect(hideNumbers(told).calls[0]?.callerId).toBe('+••••••••678');
  expect(hideNumbers(told).numbers).toEqual(['••• / ••• ••0-17']);
});

it('what only looks like one stays: extensions, ids, times and words', () => {
  const told = {
    id: '11111111-1111-4111-8111-111111111111',
    recordId: '4711081512',
    extension: '204',
    at: 1_795_252_500_000,
    text: 'Order 47110815 for +46812345678',
    nothing: null,
  };
  expect(hideNumbers(told)).toEqual(told);
});
