import { AddressBookSearch } from '#core/records/address-book-search.ts';
import { RecordFinder, type SearchedSystem } from '#core/records/record-finder.ts';
import { ADDRESS_BOOK } from '#shared/domain/address-book-system.ts';

import type { Base } from './compose-base.ts';
import type { Crms } from './compose-crm.ts';
import type { Phone } from './compose-phone.ts';

/** Finds records by words: in the CRMs that are in use, and last in the address book. */
export function composeFinder(
  { storage, timer, log }: Base,
  { accounts }: Pick<Crms, 'accounts'>,
  { country }: Pick<Phone, 'country'>,
): RecordFinder {
  const book: SearchedSystem = {
    system: 'address-book',
    systemName: ADDRESS_BOOK,
    search: new AddressBookSearch(storage.contacts),
  };
  const systems = (): readonly SearchedSystem[] => [
    ...accounts.inUse().map(({ account, adapter: { system, systemName, search, source } }) => ({
      system,
      systemName,
      search,
      source: account.lookup ? source : undefined,
    })),
    book,
  ];
  return new RecordFinder({ systems, country, timer, logger: log.child({ part: 'lookup' }) });
}
