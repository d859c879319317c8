import type { ContactDirectory } from '../ports/contact-directory.ts';
import { RECORDS_FOUND_MAX, type FoundRecord, type RecordSearch } from '../ports/record-search.ts';

/** People of this computer's address book by name; answers at once. */
export class AddressBookSearch implements RecordSearch {
  readonly deadlineMs = 1000;
  readonly #directory: Pick<ContactDirectory, 'search'>;

  constructor(directory: Pick<ContactDirectory, 'search'>) {
    this.#directory = directory;
  }

  search(text: string): readonly FoundRecord[] {
    return this.#directory.search(text, RECORDS_FOUND_MAX).map(({ id, kind, name, company, numbers }) => ({
      type: kind,
      id,
      name,
      ...(company !== undefined && { company }),
      ...(numbers[0] !== undefined && { number: numbers[0].number }),
    }));
  }
}
