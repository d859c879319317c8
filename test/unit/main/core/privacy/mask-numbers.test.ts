import { describe, expect, it } from 'vitest';

import { withMaskedNumbers } from '#core/privacy/mask-numbers.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { aNumber } from '#test/support/builders/a-call.ts';

describe('masked numbers', () => {
  it('are those of the public, which show three digits and can still be called', () => {
    const shown = { calls: [{ party: { number: aNumber() } }], nobody: null };
    const kept = structuredClone(shown);
    expect(withMaskedNumbers(shown)).toEqual({
      calls: [{ party: { number: { ...aNumber(), display: '+•• • ••• ••6 78' } } }],
      nobody: null,
    });
    expect(shown).toEqual(kept);
  });

  it.each([
    ['a colleague', '20417', 'internal'],
    ['a feature code', '*97', 'internal'],
    ['an emergency', '112', 'emergency'],
    ['a name that is no number', 'agent-204177', 'unreadable'],
  ])('are not those of %s', (_, raw, kind) => {
    const number = readNumber(raw, 'DE');
    expect(number.kind).toBe(kind);
    expect(withMaskedNumbers({ number })).toEqual({ number });
  });
});
