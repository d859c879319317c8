import type { Favourite } from '#shared/domain/favourite.ts';
import { favouriteKey } from '#shared/domain/favourite-key.ts';
import type { Person } from '#shared/domain/person.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

export interface FavouriteSwitch {
  /** Missing when the person has no number. */
  readonly isOn: boolean | undefined;
  readonly toggle: () => void;
}

/** Whether a person is one of the favourites, by any number. A colleague becomes one by the extension, for its lamp. */
export function useFavourite(person: Person): FavouriteSwitch {
  const command = useCommand();
  const favourites = useSnapshot((snapshot) => snapshot.favourites);
  const theirs = new Set(person.numbers.map(favouriteKey));
  const others = favourites.filter((each) => !theirs.has(favouriteKey(each)));
  const best = person.numbers.find(({ e164 }) => e164 === undefined) ?? person.numbers[0];
  const isOn = best === undefined ? undefined : others.length < favourites.length;
  return {
    isOn,
    toggle: () => {
      if (best === undefined) return;
      const added: readonly Favourite[] = isOn === true ? [] : [favouriteOf(person, best)];
      void command('settings:update', { favourites: [...others, ...added] });
    },
  };
}

function favouriteOf(
  { name, company, kind, numbers }: Person,
  unwatched: Person['numbers'][number],
): Favourite {
  const { number, e164 } = kind === 'colleague' ? unwatched : (numbers[0] ?? unwatched);
  return { name, ...(company !== undefined && { company }), number, ...(e164 !== undefined && { e164 }) };
}
