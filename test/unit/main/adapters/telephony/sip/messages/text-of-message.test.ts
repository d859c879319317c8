import { expect, it } from 'vitest';

import { textOfMessage } from '#adapters/telephony/sip/messages/text-of-message.ts';

const CPIM = [
  'From: Ann <sip:ann@pbx>',
  'To: <sip:1001@pbx>',
  '',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello\r\nthere',
].join('\r\n');

const MIXED = [
  'preamble',
  '--b1',
  'Content-Type: text/html',
  '',
  '<b>Hi</b>',
  '--b1',
  'Content-Type: text/plain',
  '',
  'Hi',
  '--b1--',
  '',
].join('\r\n');

it.each([
  ['plain text', 'text/plain;charset=UTF-8', 'Hello', 'Hello'],
  ['no type at all', '', 'Hello', 'Hello'],
  ['CPIM', 'message/cpim', CPIM, 'Hello\r\nthere'],
  ['the text part of a multipart', 'multipart/alternative; boundary=b1', MIXED, 'Hi'],
  ['a quoted boundary', 'multipart/mixed; boundary="b1"', MIXED, 'Hi'],
  ['a part without headers', 'multipart/mixed;boundary=b1', '--b1\r\n\r\nHi\r\n--b1--', 'Hi'],
  [
    'CPIM inside a multipart',
    'multipart/mixed;boundary=b1',
    `--b1\r\nContent-Type: message/cpim\r\n\r\n${CPIM}\r\n--b1--`,
    'Hello\r\nthere',
  ],
])('reads %s', (_, type, body, text) => {
  expect(textOfMessage(type, body)).toBe(text);
});

it.each([
  ['HTML alone', 'text/html', '<b>Hi</b>'],
  ['a probe', 'application/vnd.hookswitch.probe', ''],
  ['is-composing', 'application/im-iscomposing+xml', '<isComposing/>'],
  [
    'a multipart without text',
    'multipart/mixed;boundary=b1',
    '--b1\r\nContent-Type: image/png\r\n\r\nx\r\n--b1--',
  ],
  ['a multipart without a boundary', 'multipart/mixed', MIXED],
  ['CPIM without content', 'message/cpim', 'From: x'],
  ['envelopes without end', 'message/cpim', 'A: b\r\n\r\nContent-Type: message/cpim\r\n\r\n'.repeat(9)],
])('finds no text in %s', (_, type, body) => {
  expect(textOfMessage(type, body)).toBeUndefined();
});
