import { expect, it } from 'vitest';

import { notKnown } from '#renderer/features/command-field/use-live-people.ts';
import { aPerson } from '#test/support/builders/a-person.ts';

const ADA = aPerson({
  id: 'live:book:ada',
  name: 'Ada Lovelace',
  email: 'ADA@office.example',
  numbers: [{ label: 'work', number: '030 23125 118', e164: '+493023125118' }],
});

it('somebody of a server is shown once: not beside the copy that has them by number or address', () => {
  const byNumber = aPerson({ id: '1', numbers: ADA.numbers });
  const byAddress = aPerson({ id: '2', email: 'ada@office.example', numbers: [] });
  const other = aPerson({ id: '3', numbers: [{ label: 'work', number: '1002' }] });
  expect(notKnown([ADA], [byNumber])).toEqual([]);
  expect(notKnown([ADA], [byAddress])).toEqual([]);
  expect(notKnown([ADA], [other])).toEqual([ADA]);
});
