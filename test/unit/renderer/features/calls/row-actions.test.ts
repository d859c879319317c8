import { expect, test } from 'vitest';

import { buttonOf, rowActions } from '#renderer/features/calls/actions/row-actions.ts';
import { aCall } from '#test/support/builders/a-call.ts';

test('a button that was pressed stays until what it does is done, so that the focus has its place', () => {
  const holding = aCall({ intent: 'holding', actions: ['mute', 'hang-up'] });
  expect(rowActions(holding, false)).toEqual(['mute', 'hold']);
  const resuming = aCall({ intent: 'resuming', actions: ['mute', 'hang-up'] });
  expect(rowActions(resuming, false)).toEqual(['mute', 'resume']);
});

test('nothing is offered that the call does not allow', () => {
  expect(rowActions(aCall({ actions: ['mute', 'hang-up'] }), false)).toEqual(['mute']);
});

test('what takes an action back is the same button', () => {
  expect([buttonOf('resume'), buttonOf('unmute'), buttonOf('record-stop')]).toEqual([
    'hold',
    'mute',
    'record-start',
  ]);
  expect(buttonOf('transfer')).toBe('transfer');
});
