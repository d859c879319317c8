import { ADDRESS_BOOK } from '#shared/domain/address-book-system.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import type { ContactDirectory } from '../ports/contact-directory.ts';
import type { LookupSource } from '../ports/lookup-source.ts';

/** The local address book; answers at once. */
export class AddressBookSource implements LookupSource {
  readonly system = 'address-book';
  readonly systemName = ADDRESS_BOOK;
  readonly deadlineMs = 1000;
  readonly #directory: ContactDirectory;

  constructor(directory: ContactDirectory) {
    this.#directory = directory;
  }

  find(number: PartyNumber): readonly Match[] {
    return this.#directory.lookup(number);
  }
}
