import { describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { maskedDigits, withMaskedNumbers } from '#core/privacy/mask-numbers.ts';
import { noLogRule } from '#core/privacy/no-log.ts';

const BERLIN = readNumber('+4930901820', 'DE');

describe('a number that is not to be written down', () => {
  it.each([
    ['030 901820', true],
    ['+49 30 90-1820', true],
    ['+4930*', true],
    ['030*', false],
    ['+4931*', false],
    ['030 901821', false],
    ['*', false],
  ])('is recognised by %s: %s', (number, fits) => {
    expect(noLogRule([{ number, history: false }], BERLIN) !== undefined).toBe(fits);
  });

  it('may be an extension, and the stricter rule counts', () => {
    const rules = [
      { number: '20*', history: false },
      { number: '204', history: true },
    ];
    expect(noLogRule(rules, readNumber('204', 'DE'))?.history).toBe(true);
    expect(noLogRule(rules, readNumber('205', 'DE'))?.history).toBe(false);
    expect(noLogRule(rules, readNumber('', 'DE', true))).toBeUndefined();
  });
});

describe('a masked number', () => {
  it('shows its last three digits alone', () => {
    expect([maskedDigits('+46 8 123 456 78'), maskedDigits('204')]).toEqual(['+•• • ••• ••6 78', '204']);
  });

  it('is masked wherever it stands, and can still be called', () => {
    const shown = withMaskedNumbers({ calls: [{ party: { number: BERLIN } }], at: 5 });
    expect(shown.calls[0]?.party.number).toMatchObject({ e164: '+4930901820', display: '+•• •• •••820' });
    expect(withMaskedNumbers({ number: readNumber('204', 'DE') }).number.display).toBe('204');
  });
});
