import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readLink } from '#core/links/read-link.ts';

const CALL = 'abcdef01-1111-4111-8111-111111111111';

describe('a link that offers a number', () => {
  it.each([
    ['tel:+493012345678', '+493012345678'],
    ['tel:+49-30-12345678', '+493012345678'],
    ['tel:+1-201-555-0123', '+12015550123'],
    ['tel:+1(201)555.0123', '+12015550123'],
    ['tel:%2B493012345678', '+493012345678'],
    ['tel:+49%2030%20123%2045', '+493012345'],
    ['TEL:+493012345678', '+493012345678'],
    ['tel:03012345678', '03012345678'],
    ['tel:112', '112'],
    ['tel:7', '7'],
    ['tel:*21%23', '*21#'],
    ['tel:%2A21%23', '*21#'],
    ['tel:+493012345678;ext=42', '+493012345678'],
    ['tel:+493012345678;isub=1234', '+493012345678'],
    ['tel:+493012345678;foo', '+493012345678'],
    ['tel:7042;phone-context=example.com', '7042'],
    ['tel:863-1234;phone-context=+1-914-555', '+19145558631234'],
    ['sip:+493012345678@pbx.example.com', '+493012345678'],
    ['sip:100@pbx.example.com', '100'],
    ['sip:100@pbx.example.com:5061', '100'],
    ['sip:100@192.0.2.7', '100'],
    ['sip:100@[2001:db8::7]:5060', '100'],
    ['sip:100@pbx.example.com;transport=tls;user=phone', '100'],
    ['sip:+49-30-123;phone-context=+49@pbx.example.com;user=phone', '+4930123'],
    ['sip:*98%23@pbx.example.com', '*98#'],
    ['SIP:%2B4930123456@PBX.example.com', '+4930123456'],
    ['callto:+493012345678', '+493012345678'],
    ['callto://+493012345678', '+493012345678'],
    ['callto://+493012345678/', '+493012345678'],
    ['CallTo:030%2012345', '03012345'],
    ['hookswitch:dial/+493012345678', '+493012345678'],
    ['hookswitch://dial/7042', '7042'],
    ['hookswitch://dial/%2B4930123/', '+4930123'],
    ['HOOKSWITCH:DIAL/7042', '7042'],
  ])('%s reads as %s', (text, number) => {
    expect(readLink(text)).toEqual({ ok: true, value: { kind: 'dial', number } });
  });
});

describe('a link that shows the panel', () => {
  it.each(['hookswitch:show', 'hookswitch://show', 'hookswitch://show/', 'HookSwitch:Show'])('%s', (text) => {
    expect(readLink(text)).toEqual({ ok: true, value: { kind: 'show' } });
  });
});

describe('a link that orders something', () => {
  it.each([
    ['hookswitch:answer', { kind: 'order', order: 'answer' }],
    ['hookswitch://hangup/', { kind: 'order', order: 'hang-up' }],
    ['hookswitch:hang-up', { kind: 'order', order: 'hang-up' }],
    ['HOOKSWITCH:HOLD', { kind: 'order', order: 'hold' }],
    [`hookswitch:call/${CALL}`, { kind: 'call', id: CALL }],
    [`HookSwitch://Call/${CALL.toUpperCase()}/`, { kind: 'call', id: CALL }],
    ['hookswitch:history', { kind: 'history', number: '' }],
    ['hookswitch:history/+493012345678', { kind: 'history', number: '+493012345678' }],
  ])('%s', (text, value) => {
    expect(readLink(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['hookswitch:answer/1', 'unknown-order'],
    ['hookswitch:hangup/all', 'unknown-order'],
    ['hookswitch:history/%3Cscript%3E', 'not-a-number'],
    ['hookswitch:call/7042', 'not-a-call'],
    [`hookswitch:call/${CALL}/answer`, 'unknown-order'],
    ['hookswitch:call/%2e%2e', 'not-a-call'],
    ['hookswitch:history/a/b', 'unknown-order'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readLink(text)).toEqual({ ok: false, problem });
  });
});

describe('a link is refused', () => {
  it.each([
    ['', 'not-one-link'],
    ['   ', 'not-one-link'],
    ['+493012345678', 'not-one-link'],
    [' tel:112', 'not-one-link'],
    ['tel:112 ', 'not-one-link'],
    ['tel:112\n', 'not-one-link'],
    ['tel:11\r\n2', 'not-one-link'],
    ['tel:112\0', 'not-one-link'],
    ['te\tl:112', 'not-one-link'],
    ['tel:112 --no-sandbox', 'not-one-link'],
    ['tel:112 tel:110', 'not-one-link'],
    ['"tel:112"', 'not-one-link'],
    ['tel:112\\..\\x', 'not-one-link'],
    ['tel:<script>', 'not-one-link'],
    ['tel:\u202e211', 'not-one-link'],
    ['tel:\uff11\uff11\uff12', 'not-one-link'],
    ['--renderer-cmd-prefix=sh', 'not-one-link'],
    ['--tel:112', 'not-one-link'],
    ['/etc/passwd', 'not-one-link'],
    ['1tel:112', 'not-one-link'],
    ['https://example.com/tel:112', 'unknown-scheme'],
    ['file:///etc/passwd', 'unknown-scheme'],
    ['javascript:alert(1)', 'unknown-scheme'],
    ['sips:100@pbx.example.com', 'unknown-scheme'],
    ['telx:112', 'unknown-scheme'],
    ['app://bundle/panel.html', 'unknown-scheme'],
    ['tel:112?body=hello', 'with-headers'],
    ['tel:112#fragment', 'with-headers'],
    ['sip:100@pbx.example.com?Route=%3Csip:evil.example%3E', 'with-headers'],
    ['sip:100@pbx.example.com?Replaces=a%3Bto-tag%3Db', 'with-headers'],
    ['callto:user?call', 'with-headers'],
    ['hookswitch:show?next=dial', 'with-headers'],
    ['tel:%', 'bad-encoding'],
    ['tel:%zz112', 'bad-encoding'],
    ['tel:%ff112', 'bad-encoding'],
    ['tel:112;ext=%e0%a4', 'bad-encoding'],
    ['tel:', 'not-a-number'],
    ['tel:+', 'not-a-number'],
    ['tel:+49', 'not-a-number'],
    ['tel:()', 'not-a-number'],
    ['tel:--112', 'not-a-number'],
    ['tel:112--no-sandbox', 'not-a-number'],
    ['tel:11--2', 'not-a-number'],
    ['tel:-112', 'not-a-number'],
    ['tel:%2D%2D112', 'not-a-number'],
    ['tel:%252B4930123', 'not-a-number'],
    ['tel:112%0D%0AVia:x', 'not-a-number'],
    ['tel:112%0a', 'not-a-number'],
    ['tel:112%00', 'not-a-number'],
    ['tel:112;x=%0D%0AEvil:1', 'not-a-number'],
    ['tel:112;x=%E2%80%AE', 'not-a-number'],
    ['tel:112;=1', 'not-a-number'],
    ['tel:112;', 'not-a-number'],
    ['tel:112%3Bext=1', 'not-a-number'],
    ['tel:112,tel:110', 'not-a-number'],
    ['tel:tel:112', 'not-a-number'],
    ['tel://112', 'not-a-number'],
    ['tel:112/../../x', 'not-a-number'],
    ['tel:1-800-FLOWERS', 'not-a-number'],
    ['tel:+49+30', 'not-a-number'],
    ['tel:%EF%BC%91%EF%BC%92', 'not-a-number'],
    [`tel:${'1'.repeat(33)}`, 'not-a-number'],
    [`tel:+${'1'.repeat(21)}`, 'not-a-number'],
    ['sip:alice@example.com', 'not-a-number'],
    ['sip:pbx.example.com', 'not-a-number'],
    ['sip:@pbx.example.com', 'not-a-number'],
    ['sip:100@', 'not-a-number'],
    ['sip:100:secret@pbx.example.com', 'not-a-number'],
    ['sip:100@evil@pbx.example.com', 'not-a-number'],
    ['sip:100@pbx/../x', 'not-a-number'],
    ['sip:100@--switch', 'not-a-number'],
    ['sip:100@pbx.example.com;', 'not-a-number'],
    ['callto:echo123', 'not-a-number'],
    ['callto:tel:112', 'not-a-number'],
    ['hookswitch:', 'unknown-order'],
    ['hookswitch:quit', 'unknown-order'],
    ['hookswitch:dial', 'unknown-order'],
    ['hookswitch:dial/', 'unknown-order'],
    ['hookswitch:dial/1/2', 'unknown-order'],
    ['hookswitch:dial/../show', 'unknown-order'],
    ['hookswitch:dial/tel:112', 'not-a-number'],
    ['hookswitch:dial/1%2F2', 'not-a-number'],
    [`tel:${'1'.repeat(300)}`, 'too-long'],
    [`hookswitch:dial/${'%31'.repeat(100)}`, 'too-long'],
  ])('%j because it is %s', (text, problem) => {
    expect(readLink(text)).toEqual({ ok: false, problem });
  });
});

describe('whatever comes in', () => {
  const scheme = fc.constantFrom('tel:', 'sip:', 'callto://', 'hookswitch:dial/', '');
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('%', '%0d', '%2B', ';ext=', '@pbx.example', '--', '+49', '7042', '?'),
  );
  const anything = fc
    .tuple(scheme, fc.array(piece, { maxLength: 6 }))
    .map(([start, pieces]) => start + pieces.join(''));

  it('is answered, and a number holds nothing but what a keypad has', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readLink(text);
        if (!read.ok || read.value.kind !== 'dial') return;
        expect(read.value.number).toMatch(/^\+?[\d*#]{1,32}$/);
      }),
      { numRuns: 2000 },
    );
  });
});
