/** How many places of one line are watched. */
export const PARKING_PLACES_MAX = 60;

/** Places of parked calls as an administrator writes them: `701-720, 750`. Free of zod: forms check what is typed with it. */
export const PARKING_PLACES_PATTERN = /^(\s*\d{1,8}(\s*-\s*\d{1,8})?\s*(,(?=.)|$))*$/;

/** The places one by one, in the order in which they are written; an upside-down range has none. */
export function parkingPlaces(text: string): readonly string[] {
  const places = text.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-').map((end) => end.trim());
    if (first === '' || last === '') return [];
    const count = Math.min(Number(last) - Number(first) + 1, PARKING_PLACES_MAX);
    return Array.from({ length: Math.max(0, count) }, (_, step) =>
      String(Number(first) + step).padStart(first.length, '0'),
    );
  });
  return [...new Set(places)].slice(0, PARKING_PLACES_MAX);
}
