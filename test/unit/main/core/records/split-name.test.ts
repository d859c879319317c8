import { expect, it } from 'vitest';

import { splitName } from '#core/records/split-name.ts';

it.each([
  ['Jonas Weber', 'Jonas', 'Weber'],
  ['Weber, Jonas', 'Jonas', 'Weber'],
  ['  Anna   Maria  Lind ', 'Anna Maria', 'Lind'],
  ['Pieter van der Berg', 'Pieter', 'van der Berg'],
  ['Von Berg', 'Von', 'Berg'],
  ['WEBER', '', 'WEBER'],
  ['"Jonas Weber"', 'Jonas', 'Weber'],
  ['فاطمة الزهراء', 'فاطمة', 'الزهراء'],
  ['+49 30 12345678', '', ''],
  ['', '', ''],
])('%s is %s and %s', (name, firstName, lastName) => {
  expect(splitName(name)).toEqual({ firstName, lastName });
});
