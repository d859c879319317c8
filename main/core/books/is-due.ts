import type { AddressBook } from '#shared/domain/address-books.ts';

import type { BookState } from './book-state.ts';

const MINUTE_MS = 60_000;
/** After a failure sooner than at its pace, and ever later: 5, 10, 20 minutes and so on. */
const AGAIN_MS = 5 * MINUTE_MS;
/** A new network may be the one on which the server is. */
const AGAIN_ON_NETWORK_MS = MINUTE_MS;

/** Nothing that time mends: the settings or the server have to be changed by people. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['locked', 'sign-in-refused']);

/**
 * Whether an address book is to be copied now. A wrong password is not tried at the pace of failures: directories lock
 * accounts that fail too often.
 */
export function isDue(
  { everyMinutes }: Pick<AddressBook, 'everyMinutes'>,
  state: BookState | undefined,
  now: number,
  isNetworkNew: boolean,
): boolean {
  if (state === undefined) return true;
  const pace = everyMinutes * MINUTE_MS;
  const { triedAt, failures, problem = '' } = state;
  // A clock that was put back must not stop copying.
  if (triedAt > now) return true;
  const isForPeople = FOR_PEOPLE.has(problem);
  if (failures > 0 && isNetworkNew && !isForPeople) return now - triedAt >= AGAIN_ON_NETWORK_MS;
  const wait = failures === 0 || isForPeople ? pace : Math.min(pace, AGAIN_MS * 2 ** (failures - 1));
  return now - triedAt >= wait;
}
