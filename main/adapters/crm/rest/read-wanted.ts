import { z } from 'zod';

import type { WantedField } from '#shared/domain/wanted-field.ts';

import { wantedByName } from '../new-record/wanted-by-name.ts';

/** Names of fields alone: whatever else stands in their place is no field. */
const name = z.string().regex(/^[\w.-]{1,100}$/);
const ByName = z.object({ errors: z.record(z.string(), z.unknown()) });
const Listed = z.object({ errors: z.array(z.unknown()) });
const Named = z.union([
  z.object({ field: name }).transform(({ field }) => field),
  z.object({ path: name }).transform(({ path }) => path),
  z.object({ param: name }).transform(({ param }) => param),
]);
const Located = z.object({ detail: z.array(z.unknown()) });
const AtPlace = z
  .object({ loc: z.tuple([z.literal('body'), name]), type: z.string().regex(/missing/) })
  .transform(({ loc }) => loc[1]);
const IS_MISSING = /require|missing|mandatory|blank|empty/i;

/**
 * Fields that a refusal says are missing, in the forms that common frameworks give it: `errors` by the names of fields or
 * as a list, or `detail` with places in the body. Nothing where it is said otherwise.
 */
export function readWanted(json: unknown): readonly WantedField[] {
  const byName = Object.entries(ByName.safeParse(json).data?.errors ?? {})
    .filter(([field, words]) => name.safeParse(field).success && saysMissing(words))
    .map(([field]) => field);
  const listed = (Listed.safeParse(json).data?.errors ?? [])
    .filter(saysMissing)
    .flatMap((error) => Named.safeParse(error).data ?? []);
  const located = (Located.safeParse(json).data?.detail ?? []).flatMap(
    (place) => AtPlace.safeParse(place).data ?? [],
  );
  return [...new Set([...byName, ...listed, ...located])].map(wantedByName);
}

function saysMissing(words: unknown): boolean {
  return IS_MISSING.test(JSON.stringify(words));
}
