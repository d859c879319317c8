import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dialable } from '#core/numbers/dialable.ts';

describe('what is dialled for typed or pasted text', () => {
  it.each([
    ['1001', 'DE', '1001'],
    ['112', 'DE', '112'],
    ['*97', 'DE', '*97'],
    ['030 1234567', 'DE', '0301234567'],
    ['(030) 123-45-67', 'DE', '0301234567'],
    ['030/123 45 67', 'DE', '0301234567'],
    ['+49 (0)30 12345678', 'US', '+493012345678'],
    ['0049 30 12345678', 'DE', '00493012345678'],
    ['tel:+49-30-12345678', 'DE', '+493012345678'],
    ['sip:1001@pbx.example', 'DE', '1001'],
    ['1-800-FLOWERS', 'US', '18003569377'],
    ['+1-800-FLOWERS', 'DE', '+18003569377'],
    ['٠٣٠١٢٣٤٥٦٧', 'DE', '0301234567'],
    ['\u202a+49 30 12345678\u202c', 'DE', '+493012345678'],
    ['\u200b030\u200b1234567', 'DE', '0301234567'],
    ['０３０１２３４５６７', 'DE', '0301234567'],
  ])('dials %j in %s as %s', (input, country, value) => {
    expect(dialable(input, country)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'number-empty'],
    ['  \u200b ', 'number-empty'],
    ['alice', 'number-invalid'],
    ['anonymous', 'number-invalid'],
    ['1001\r\nRoute: <sip:evil>', 'number-invalid'],
    ['sip:alice@pbx.example', 'number-invalid'],
    ['12 apples', 'number-invalid'],
    ['+', 'number-invalid'],
    ['1'.repeat(500), 'number-invalid'],
  ])('refuses %j with %s', (input, problem) => {
    expect(dialable(input, 'DE')).toEqual({ ok: false, problem });
  });

  it('never throws and only ever hands out digits, stars, hashes and one leading plus', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('DE', 'US', ''), (input, country) => {
        const result = dialable(input, country);
        if (result.ok) expect(result.value).toMatch(/^(?:\+\d+|[\d*#]+)$/);
      }),
    );
  });
});
