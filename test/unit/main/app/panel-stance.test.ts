import { expect, test } from 'vitest';

import { panelStance } from '#app/panel-stance.ts';
import { aCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';

test('the panel is a strip when the agent wants it small, but never on the first start', () => {
  const panel = { compact: true, onTop: 'never' } as const;
  expect(panelStance(aSnapshot({ panel })).shape).toBe('strip');
  expect(panelStance(aSnapshot({ panel, mode: 'none' })).shape).toBe('full');
  expect(panelStance(aSnapshot()).shape).toBe('full');
});

test.each([
  ['never', 'connected', false],
  ['in-calls', 'connected', true],
  ['in-calls', 'ringing', true],
  ['in-calls', 'ended', false],
  ['in-calls', undefined, false],
  ['always', undefined, true],
] as const)('above other windows: %s, with a call that is %s: %s', (onTop, phase, expected) => {
  const calls = phase === undefined ? [] : [aCall({ phase })];
  expect(panelStance(aSnapshot({ panel: { compact: false, onTop }, calls })).onTop).toBe(expected);
});
