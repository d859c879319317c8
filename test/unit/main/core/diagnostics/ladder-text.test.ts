import { expect, it } from 'vitest';

import { ladderText } from '#core/diagnostics/ladder-text.ts';
import type { LadderMessage } from '#shared/domain/diagnostics.ts';

const AT = Date.UTC(2026, 10, 27, 9, 15);

it('writes the messages of a call one below the other, with their time and their way', () => {
  const messages: readonly LadderMessage[] = [
    { n: 1, at: AT, direction: 'out', method: 'INVITE', hasAudio: true },
    { n: 2, at: AT + 20, direction: 'in', method: 'INVITE', status: 100, hasAudio: false },
  ];
  const text = ladderText(messages, ({ n }) => (n === 1 ? 'INVITE sip:204@pbx.example SIP/2.0' : undefined));
  expect(text.split('\n')).toEqual([
    '2026-11-27T09:15:00.000Z ---> to the phone system',
    'INVITE sip:204@pbx.example SIP/2.0',
    '',
    '2026-11-27T09:15:00.020Z <--- from the phone system',
    '',
    '',
  ]);
});
