import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';

type Row = readonly [raw: string, country: string, kind: string, e164OrDisplay: string];

const PUBLIC: readonly Row[] = [
  ['+493012345678', 'DE', 'external', '+493012345678'],
  ['+49 30 12345678', 'DE', 'external', '+493012345678'],
  ['+49 (0)30 12345678', 'DE', 'external', '+493012345678'],
  ['+49(30)12345678', 'DE', 'external', '+493012345678'],
  ['+49-30-12345678', 'DE', 'external', '+493012345678'],
  ['+49/30/12345678', 'DE', 'external', '+493012345678'],
  ['+49.30.12345678', 'DE', 'external', '+493012345678'],
  ['03012345678', 'DE', 'external', '+493012345678'],
  ['030 12345678', 'DE', 'external', '+493012345678'],
  ['(030) 12345678', 'DE', 'external', '+493012345678'],
  ['030/12345678', 'DE', 'external', '+493012345678'],
  ['00493012345678', 'DE', 'external', '+493012345678'],
  ['0049 30 12345678', 'DE', 'external', '+493012345678'],
  ['493012345678', 'DE', 'external', '+493012345678'],
  ['493012345678', 'US', 'external', '+493012345678'],
  ['011493012345678', 'US', 'external', '+493012345678'],
  ['00493012345678', 'US', 'external', '+493012345678'],
  ['tel:+49-30-12345678', 'DE', 'external', '+493012345678'],
  ['TEL:+493012345678', 'DE', 'external', '+493012345678'],
  ['sip:+493012345678@pbx.example', 'DE', 'external', '+493012345678'],
  ['sips:+493012345678@pbx.example;transport=wss', 'DE', 'external', '+493012345678'],
  ['sip:+493012345678;phone-context=example.com@pbx.example', 'DE', 'external', '+493012345678'],
  ['callto:+493012345678', 'DE', 'external', '+493012345678'],
  ['callto://+493012345678', 'DE', 'external', '+493012345678'],
  ['%2B493012345678', 'DE', 'external', '+493012345678'],
  ['+493012345678@192.0.2.1', 'DE', 'external', '+493012345678'],
  ['030-12345678;phone-context=+49', 'US', 'external', '+493012345678'],
  ['\u202a+493012345678\u202c', 'DE', 'external', '+493012345678'],
  ['+49\u00a030\u00a012345678', 'DE', 'external', '+493012345678'],
  ['+49\u201130\u201112345678', 'DE', 'external', '+493012345678'],
  ['＋４９３０１２３４５６７８', 'DE', 'external', '+493012345678'],
  ['٠٣٠١٢٣٤٥٦٧٨', 'DE', 'external', '+493012345678'],
  ['۰۳۰۱۲۳۴۵۶۷۸', 'DE', 'external', '+493012345678'],
  ['०३०१२३४५६७८', 'DE', 'external', '+493012345678'],
  ['015112345678', 'DE', 'external', '+4915112345678'],
  ['2125551234', 'US', 'external', '+12125551234'],
  ['12125551234', 'US', 'external', '+12125551234'],
  ['(212) 555-1234', 'US', 'external', '+12125551234'],
  ['212.555.1234', 'US', 'external', '+12125551234'],
  ['+12125551234', 'DE', 'external', '+12125551234'],
  ['02079460000', 'GB', 'external', '+442079460000'],
  ['+44 (0)20 7946 0000', 'GB', 'external', '+442079460000'],
  ['0142685300', 'FR', 'external', '+33142685300'],
  ['912345678', 'ES', 'external', '+34912345678'],
  ['84951234567', 'RU', 'external', '+74951234567'],
  ['+7 495 123-45-67', 'DE', 'external', '+74951234567'],
  ['0612345678', 'NL', 'external', '+31612345678'],
  ['0212345678', 'IT', 'external', '+390212345678'],
  ['+80012345678', 'DE', 'external', '+80012345678'],
  ['+493012345678', 'ZZ', 'external', '+493012345678'],
  ['+493012345678', 'de', 'external', '+493012345678'],
];

const OTHERS: readonly Row[] = [
  ['', 'DE', 'withheld', ''],
  ['   ', 'DE', 'withheld', ''],
  ['anonymous', 'DE', 'withheld', ''],
  ['Anonymous', 'US', 'withheld', ''],
  ['anonymous.invalid', 'DE', 'withheld', ''],
  ['sip:anonymous@anonymous.invalid', 'DE', 'withheld', ''],
  ['restricted', 'DE', 'withheld', ''],
  ['Unavailable', 'DE', 'withheld', ''],
  ['private', 'DE', 'withheld', ''],
  ['withheld', 'DE', 'withheld', ''],
  ['Blocked', 'GB', 'withheld', ''],
  ['hidden', 'DE', 'withheld', ''],
  ['coin line/payphone', 'US', 'withheld', ''],
  ['\u200b', 'DE', 'withheld', ''],
  ['112', 'DE', 'emergency', '112'],
  ['110', 'DE', 'emergency', '110'],
  ['1 1 2', 'DE', 'emergency', '112'],
  ['911', 'US', 'emergency', '911'],
  ['999', 'GB', 'emergency', '999'],
  ['15', 'FR', 'emergency', '15'],
  ['000', 'AU', 'emergency', '000'],
  ['112', 'ZZ', 'emergency', '112'],
  ['102', 'RU', 'emergency', '102'],
  ['115', 'DE', 'short', '115'],
  ['116117', 'DE', 'short', '116117'],
  ['11833', 'DE', 'short', '11833'],
  ['411', 'US', 'short', '411'],
  ['988', 'US', 'short', '988'],
  ['111', 'GB', 'short', '111'],
  ['10', 'DE', 'internal', '10'],
  ['101', 'DE', 'internal', '101'],
  ['1001', 'DE', 'internal', '1001'],
  ['1001', 'US', 'internal', '1001'],
  ['sip:1001@pbx.example', 'DE', 'internal', '1001'],
  ['12345', 'US', 'internal', '12345'],
  ['200100', 'US', 'internal', '200100'],
  ['*97', 'DE', 'internal', '*97'],
  ['*21*100#', 'DE', 'internal', '*21*100#'],
  ['911', 'DE', 'internal', '911'],
  ['alice', 'DE', 'unreadable', 'alice'],
  ['sip:alice.b@pbx.example', 'DE', 'unreadable', 'sip:alice.b@pbx.example'],
  ['7', 'DE', 'unreadable', '7'],
  ['+', 'DE', 'unreadable', '+'],
  ['12345678901234567890123', 'DE', 'unreadable', '12345678901234567890123'],
  ['1; DROP TABLE calls', 'DE', 'unreadable', '1'],
  ['<script>', 'DE', 'unreadable', '<script>'],
  ['%E0%A4%A', 'DE', 'unreadable', '%E0%A4%A'],
];

describe('reading a number', () => {
  it.each(PUBLIC)('reads %j from %s as %s %s', (raw, country, kind, e164) => {
    expect(readNumber(raw, country)).toMatchObject({ raw, kind, e164 });
  });

  it.each(OTHERS)('sees in %j from %s a number that is %s, shown as %j', (raw, country, kind, display) => {
    const read = readNumber(raw, country);
    expect({ kind: read.kind, display: read.display, e164: read.e164 }).toEqual({
      kind,
      display,
      e164: undefined,
    });
  });

  it('believes the PBX that a number is withheld even when it sent one', () => {
    expect(readNumber('+493012345678', 'DE', true)).toEqual({
      raw: '+493012345678',
      kind: 'withheld',
      display: '',
    });
  });

  it('groups external numbers for people and names their country', () => {
    expect(readNumber('2125551234', 'US')).toMatchObject({ display: '+1 212 555 1234', country: 'US' });
  });

  it('shows the extension of a tel link behind the number', () => {
    expect(readNumber('tel:+493012345678;ext=12', 'DE')).toMatchObject({
      display: '+49 30 12345678 ext. 12',
    });
  });

  it('shows only the beginning of text that is far too long', () => {
    const read = readNumber('9'.repeat(100_000), 'DE');
    expect([read.kind, read.display.length]).toEqual(['unreadable', 41]);
  });

  it('never throws, and gives E.164 exactly to external numbers', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+\d ()/.;=%-]{0,30}$/));
    fc.assert(
      fc.property(text, fc.constantFrom('DE', 'US', 'ZZ', ''), (raw, country) => {
        const read = readNumber(raw, country);
        expect(read.raw).toBe(raw);
        expect(read.e164 !== undefined).toBe(read.kind === 'external');
        if (read.e164 !== undefined) expect(read.e164).toMatch(/^\+\d{4,17}$/);
      }),
    );
  });
});
