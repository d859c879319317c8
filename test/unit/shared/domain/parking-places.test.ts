import { expect, it } from 'vitest';

import { PARKING_PLACES_MAX, PARKING_PLACES_PATTERN, parkingPlaces } from '#shared/domain/parking-places.ts';

it.each([
  ['701-703', ['701', '702', '703']],
  ['701', ['701']],
  [' 701 - 702, 750 ', ['701', '702', '750']],
  ['08-10', ['08', '09', '10']],
  ['701, 701-702', ['701', '702']],
  ['720-701', []],
  ['', []],
])('reads the places in "%s"', (text, places) => {
  expect(PARKING_PLACES_PATTERN.test(text)).toBe(true);
  expect(parkingPlaces(text)).toEqual(places);
});

it('watches no more than a floor needs, however long the range', () => {
  expect(parkingPlaces('1-99999999')).toHaveLength(PARKING_PLACES_MAX);
});

it.each(['701–703', 'a', '701,,702', '701-', '-701', '701,'])('takes "%s" for a mistake', (text) => {
  expect(PARKING_PLACES_PATTERN.test(text)).toBe(false);
});
