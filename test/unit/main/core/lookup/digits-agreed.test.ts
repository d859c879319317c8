import { describe, expect, it } from 'vitest';

import { digitsAgreed } from '#core/lookup/digits-agreed.ts';
import { numberVariants } from '#core/lookup/number-variants.ts';
import { readNumber } from '#core/numbers/read-number.ts';

const BERLIN = readNumber('+493023125118', 'DE');

describe('the ways a CRM may have stored a number', () => {
  it.each([
    ['+493023125118', ['+493023125118', '493023125118', '03023125118', '3023125118']],
    ['+12025550143', ['+12025550143', '12025550143', '2025550143']],
    ['1234567', ['1234567']],
    ['anonymous', []],
  ])('of %s are %j', (raw, variants) => {
    expect(numberVariants(readNumber(raw, 'XX'))).toEqual(variants);
  });
});

describe('a stored number and a caller’s', () => {
  it.each([
    { stored: '030 23125 118', found: 'exact', digits: 11 },
    { stored: '+49 (30) 23125-118', found: 'exact', digits: 12 },
    { stored: '0049 30 23125118', found: 'exact', digits: 12 },
    { stored: '0 30 / 23 12 51 18', found: 'exact', digits: 11 },
    { stored: '23125118', found: 'suffix', digits: 8 },
    { stored: '0049 (0)30 23125118', found: 'exact', digits: 12 },
  ])('agree: $stored', ({ stored, ...agreed }) => {
    expect(digitsAgreed(stored, BERLIN)).toEqual(agreed);
  });

  it.each(['+49 40 23125118', '040 23125118', '+49 30 23125119', '3023125', '125118', '', 'none'])(
    'do not: "%s"',
    (stored) => {
      expect(digitsAgreed(stored, BERLIN)).toBeUndefined();
    },
  );
});
