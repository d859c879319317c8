import { describe, expect, it } from 'vitest';

import { Settings } from '#shared/domain/settings.ts';
import { outgoingLine } from '#core/session/outgoing-line.ts';

const LINE = { label: 'Desk', server: 'wss://pbx.example.com/ws', user: '1001', country: 'DE' };
const lines = [
  { ...LINE, id: 'desk', profile: { callerIds: [{ number: '+4930901820', label: 'Main' }] } },
  { ...LINE, id: 'sales', profile: { callerIds: [{ number: '+46812345678', label: 'Sweden' }] } },
];

describe('the line for outgoing calls', () => {
  it.each([
    ['none without lines', {}, undefined],
    ['the first one without a choice', { lines }, { lineId: 'desk' }],
    ['the chosen one', { lines, outgoingLine: 'sales' }, { lineId: 'sales' }],
    ['the first one when the chosen one is gone', { lines, outgoingLine: 'old' }, { lineId: 'desk' }],
    [
      'the chosen one with the number chosen for it',
      { lines, outgoingLine: 'sales', outgoingCallerId: '+46812345678' },
      { lineId: 'sales', callerId: '+46812345678' },
    ],
    [
      'the chosen one with its own number when the chosen number is not one of its numbers',
      { lines, outgoingLine: 'desk', outgoingCallerId: '+46812345678' },
      { lineId: 'desk' },
    ],
  ])('is %s', (_which, settings, expected) => {
    expect(outgoingLine(Settings.parse(settings))).toEqual(expected);
  });
});
