import { describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { templateValues } from '#core/pop/template-values.ts';
import { matchOf } from '#test/support/call-views.ts';

const CALL = { callId: 'c-1', direction: 'incoming' } as const;

describe('values of a URL template', () => {
  it('tell a number in every way in which CRMs keep one', () => {
    const party = { number: readNumber('030 12345678', 'DE'), displayName: 'Ada' };
    expect(templateValues({ ...CALL, party, queue: 'Sales' }, {})).toMatchObject({
      number: '+493012345678',
      e164: '+493012345678',
      national: '03012345678',
      digits: '493012345678',
      name: 'Ada',
      'call-id': 'c-1',
      queue: 'Sales',
      direction: 'incoming',
    });
  });

  it('keep a number to themselves that the caller withheld', () => {
    const party = { number: readNumber('+493012345678', 'DE', true) };
    const values = Object.values(templateValues({ ...CALL, party }, {}));
    expect(values.join()).not.toMatch(/\d{3}/);
  });

  it('prefer the record to what the caller calls himself, and an imported id to our own', () => {
    const party = { number: readNumber('1001', 'DE'), displayName: 'Someone' };
    const match = matchOf('7', { name: 'Grace', company: 'Navy' });
    expect(templateValues({ ...CALL, party, match }, { 'record-id': '42', Tier: 'gold' })).toMatchObject({
      number: '1001',
      e164: '',
      name: 'Grace',
      company: 'Navy',
      'record-id': '42',
      'field.Tier': 'gold',
    });
    expect(templateValues({ ...CALL, party, match }, {})['record-id']).toBe('7');
  });
});
