import type { LiveBooks } from '#core/books/live-books.ts';
import { extensionNames } from '#core/people/extension-names.ts';
import type { PeopleImport } from '#core/people/people-import.ts';
import type { ContactDirectory } from '#core/ports/contact-directory.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type PeopleCommand = Extract<keyof Handlers, `people:${string}`>;

/** Commands about the address book. */
export function peopleHandlers(
  contacts: ContactDirectory,
  live: Pick<LiveBooks, 'search'>,
  imports: PeopleImport,
  onImported: () => void,
): Pick<Handlers, PeopleCommand> {
  return {
    'people:search': ({ text, limit, after }) => ok(contacts.search(text, limit, after)),
    'people:search-live': ({ text }) => live.search(text),
    'people:names': ({ numbers }) => ok(extensionNames(contacts, numbers)),
    'people:import-choose': () => imports.choose(),
    'people:import-run': async (order) => {
      const report = await imports.run(order);
      onImported();
      return report;
    },
    'people:import-cancel': ({ token }) => {
      imports.cancel(token);
      return ok();
    },
  };
}
