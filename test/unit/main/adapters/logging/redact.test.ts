import { describe, expect, it } from 'vitest';

import { redactFields, redactText } from '#adapters/logging/redact.ts';

describe('redaction', () => {
  it.each([
    ['call from +493012345678', 'call from +*********678'],
    ['call from 030 1234-5678.', 'call from *** ****-*678.'],
    ['(030) 12345678', '(***) *****678'],
    ['sip:+493012345678@pbx.example', 'sip:+*********678@pbx.example'],
    ['<sip:alice@pbx.example>;tag=1', '<sip:a***@pbx.example>;tag=1'],
    ['tel:+49-30-12345678', 'tel:+**-**-*****678'],
    ['mail ada.byron@example.org now', 'mail ***@example.org now'],
    ['Authorization: Digest username="a", response="b"', 'Authorization: [removed]'],
    ['Proxy-Authorization: Basic abc\r\nVia: x', 'Proxy-Authorization: [removed]\r\nVia: x'],
    ['a=crypto:1 AES_CM_128 inline:c2VjcmV0|2^20', 'a=crypto:1 AES_CM_128 inline:[removed]|2^20'],
    ['a=ice-pwd:abcdefgh', 'a=ice-pwd:[removed]'],
    ['password=hunter2 next', 'password=[removed] next'],
    ['{"password":"hunter2"}', '{"password":"[removed]"}'],
    ['Bearer abcdefghijkl', 'Bearer [removed]'],
    ['wss://user:pw@pbx.example/ws', 'wss://[removed]@pbx.example/ws'],
  ])('turns %j into %j', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });

  it.each([
    'SIP/2.0 200 OK',
    'took 12.5 ms',
    'version 1.13.16',
    'port 8089',
    '192.168.10.20',
    '2026-11-21T04:27:11',
  ])('leaves %j alone', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('empties fields that are named like secrets and keeps other values', () => {
    expect(
      redactFields({ password: 'x', authToken: 'y', number: '+493012345678', status: 200, ok: true }),
    ).toEqual({
      password: '[removed]',
      authToken: '[removed]',
      number: '+*********678',
      status: 200,
      ok: true,
    });
  });
});
