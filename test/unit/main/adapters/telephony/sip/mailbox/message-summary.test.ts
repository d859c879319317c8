import { expect, it } from 'vitest';

import { readMessageSummary } from '#adapters/telephony/sip/mailbox/message-summary.ts';

it.each([
  [
    'as Asterisk writes it',
    'Messages-Waiting: yes\r\nMessage-Account: sip:asterisk@127.0.0.1\r\nVoice-Message: 2/8 (0/0)\r\n',
    { fresh: 2, old: 8 },
  ],
  [
    'with a number to dial',
    'messages-waiting: no\r\nMessage-Account: sip:*97@pbx\r\nvoice-message: 0/3\r\n',
    { fresh: 0, old: 3, account: '*97' },
  ],
  ['with the flag alone', 'Messages-Waiting: yes\r\n', { fresh: 1, old: 0 }],
  ['with nothing new', 'Messages-Waiting: no\r\n', { fresh: 0, old: 0 }],
  ['with a number beyond reason', 'Voice-Message: 999999/1\r\n', { fresh: 9999, old: 1 }],
  [
    'with a link for an account',
    'Messages-Waiting: yes\r\nMessage-Account: https://evil.example\r\n',
    { fresh: 1, old: 0 },
  ],
])('reads a summary %s', (_, body, count) => {
  expect(readMessageSummary(body)).toEqual(count);
});

it('reads nothing from what is no summary', () => {
  expect([
    readMessageSummary(''),
    readMessageSummary('Fax-Message: 1/0'),
    readMessageSummary('Voice-Message: many'),
  ]).toEqual([undefined, undefined, undefined]);
});
