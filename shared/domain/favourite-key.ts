import type { Favourite } from './favourite.ts';

/** What makes a favourite that one: its number. */
export function favouriteKey({ e164, number }: Pick<Favourite, 'e164' | 'number'>): string {
  return e164 ?? number;
}
