import type { Favourite } from '#shared/domain/favourite.ts';
import { favouriteKey } from '#shared/domain/favourite-key.ts';

/** The favourites with those of `keys` before or after another one, in the order that they had among themselves. */
export function movedBy(
  favourites: readonly Favourite[],
  keys: readonly string[],
  target: string,
  position: 'before' | 'after' | 'on',
): readonly Favourite[] {
  const isMoved = (favourite: Favourite): boolean => keys.includes(favouriteKey(favourite));
  const staying = favourites.filter((each) => !isMoved(each));
  const at = staying.findIndex((each) => favouriteKey(each) === target);
  if (at < 0) return favourites;
  return staying.toSpliced(position === 'before' ? at : at + 1, 0, ...favourites.filter(isMoved));
}
