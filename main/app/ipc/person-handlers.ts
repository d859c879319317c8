import type { OwnPeople } from '#core/people/own-people.ts';

import type { Handlers } from './handlers.ts';

type PersonCommand = Extract<keyof Handlers, `person:${string}`>;

/** Commands about one person of the address book. */
export function personHandlers(
  people: Pick<OwnPeople, 'get' | 'save' | 'remove'>,
): Pick<Handlers, PersonCommand> {
  return {
    'person:get': ({ id }) => people.get(id),
    'person:save': (form) => people.save(form),
    'person:remove': ({ id }) => people.remove(id),
  };
}
