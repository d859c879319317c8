import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addressIn,
  branchOf,
  formatSip,
  headerOf,
  parseSip,
  tagOf,
  userIn,
} from '#adapters/telephony/demo/sip-message.ts';

const INVITE = [
  'INVITE sip:201@demo.invalid SIP/2.0',
  'v: SIP/2.0/WS x.invalid;branch=z9hG4bK1',
  'From: "Marta; tag=no" <sip:+46812345678@demo.invalid;tag=inside>;tag=abc',
  'To: <sip:201@demo.invalid>',
  'i: 1@x',
  'Subject: folded',
  ' over two lines',
  'Content-Length: 999',
  '',
  'ü',
].join('\r\n');

describe('parseSip', () => {
  it('reads compact and folded headers', () => {
    const message = parseSip(INVITE);
    expect(message?.start).toEqual({ kind: 'request', method: 'INVITE', uri: 'sip:201@demo.invalid' });
    if (message === undefined) return;
    expect(branchOf(message)).toBe('z9hG4bK1');
    expect(headerOf(message, 'call-id')).toBe('1@x');
    expect(headerOf(message, 'Subject')).toBe('folded over two lines');
    expect(tagOf(message, 'From')).toBe('abc');
    expect(tagOf(message, 'To')).toBeUndefined();
  });

  it('counts the body in bytes when written again', () => {
    const message = parseSip(INVITE);
    expect(message === undefined ? '' : formatSip(message)).toMatch(/Content-Length: 2\r\n\r\nü$/);
  });

  it.each([
    '',
    '\r\n\r\n',
    'HELLO\r\n\r\n',
    'INVITE sip:x SIP/2.0\r\nno colon\r\n\r\n',
    'SIP/2.0 999 X\r\n\r\n',
  ])('takes %j for no message', (text) => {
    expect(parseSip(text)).toBeUndefined();
  });

  it('never throws, and reads again what it wrote', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (head, body) => {
        const message = parseSip(`OPTIONS sip:x@y SIP/2.0\r\nX-A: ${head}\r\n\r\n${body}`);
        if (message === undefined) return;
        const again = parseSip(formatSip(message));
        expect(again?.body).toBe(message.body);
      }),
    );
  });
});

describe('addresses', () => {
  it('know a Contact by user and host, a caller by the decoded user', () => {
    expect(addressIn('<sip:AbC@x.invalid;transport=ws>;expires=3')).toBe('abc@x.invalid');
    expect(userIn('sip:%2B46812345678@demo.invalid')).toBe('+46812345678');
    expect(userIn('sip:100%@demo.invalid')).toBe('100%');
  });
});
