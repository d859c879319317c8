import { describe, expect, it } from 'vitest';

import { acrossBorders } from '#core/lookup/across-borders.ts';
import { findRecords } from '#core/lookup/find-records.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { matchOf } from '#test/support/call-views.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const VIENNA = readNumber('+4315331234', 'DE');

function found(number: string, system = 'espocrm'): string {
  const match = matchOf('1', { system, number, found: 'exact', digitsAgreed: 9 });
  return acrossBorders(match, VIENNA, 'DE').found;
}

describe('a whole number of a caller from another country', () => {
  it.each(['+43 1 5331234', '0043 1 5331234', '4315331234', '+43 (0)1 5331234'])('is %s', (number) => {
    expect(found(number)).toBe('exact');
  });

  it.each(['01 5331234', '15331234'])(
    'is not %s, which has no country code and may be of another country',
    (number) => {
      expect(found(number)).toBe('suffix');
    },
  );

  it('is what the own address book says, which compares with country codes', () => {
    expect(found('01 5331234', 'address-book')).toBe('exact');
  });
});

it('a local number is the whole number of a caller from the line’s own country', () => {
  const match = matchOf('1', { system: 'espocrm', number: '030 23125118', found: 'exact' });
  expect(acrossBorders(match, readNumber('+493023125118', 'DE'), 'de')).toBe(match);
});

it('what a CRM calls the whole number is checked on its way to the call', async () => {
  const match = matchOf('1', { system: 'espocrm', number: '01 5331234', found: 'exact', digitsAgreed: 9 });
  const source = { system: 'espocrm', systemName: 'EspoCRM', deadlineMs: 1000, find: () => [match] };
  const { matches } = await findRecords(VIENNA, [source], {
    home: 'DE',
    timer: new ManualTimer(),
    logger: silentLogger,
  });
  expect(matches).toEqual([{ ...match, found: 'suffix' }]);
});
