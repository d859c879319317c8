import type { Page } from 'playwright';

import { AddressBook } from '#shared/domain/address-books.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const OFFICE = AddressBook.parse({
  kind: 'ldap',
  id: 'book-ldap-dc1',
  label: 'Office',
  country: 'DE',
  holds: 'colleagues',
  userName: 'phones@office.example',
  server: 'dc1.office.example',
  base: 'ou=people,dc=office,dc=example',
  directory: 'active-directory',
});
const CLOUD = AddressBook.parse({
  kind: 'carddav',
  id: 'book-carddav-cloud',
  country: 'DE',
  holds: 'contacts',
  userName: 'ines',
  address: 'https://cloud.office.example',
});

/** Opens the page of address books and then what is called so on it, one after the other. */
function booksPage(...names: readonly RegExp[]) {
  return async (page: Page) => {
    await page.getByRole('navigation').getByRole('button').last().click();
    const place = page.getByRole('main');
    for (const name of [/address books|Adressbücher/, ...names])
      await place
        .getByRole('button', { name })
        .or(place.locator('summary', { hasText: name }))
        .first()
        .click();
  };
}

/** The company's address books: none, two of which one is in trouble, and the forms. */
export function bookScenes(now: number): readonly Scene[] {
  const at = now - 3 * 3_600_000;
  const count = { people: 412, withoutNumber: 3, isPartial: false, referrals: 0 };
  const views: readonly BookView[] = [
    { id: OFFICE.id, name: 'Office', isCopying: false, copy: { ...count, at } },
    {
      id: CLOUD.id,
      name: 'cloud.office.example',
      isCopying: false,
      copy: { ...count, people: 87, at },
      trouble: { problem: 'not-reachable', detail: 'ECONNREFUSED', since: at },
    },
  ];
  const values = {
    'history:list': { entries: sampleHistory(now) },
    'settings:get': { ...sampleSettings, addressBooks: { books: [OFFICE, CLOUD] } },
    'book:list': views,
    'book:test': { outcome: 'passed', ...count },
  };
  const none = { ...values, 'settings:get': sampleSettings };
  const panel = { page: 'panel', snapshot: quiet(now) } as const;
  const german = quiet(now, { language: 'de' });
  return [
    { ...panel, name: 'books-none', values: none, act: booksPage() },
    { ...panel, name: 'books-list', values, act: booksPage() },
    { ...panel, name: 'books-trouble', values, act: booksPage(/cloud/), forced: true },
    {
      ...panel,
      name: 'books-ldap',
      size: { width: 380, height: 1300 },
      values,
      act: booksPage(/Office/, /Test/),
    },
    {
      ...panel,
      name: 'books-ldap-new-de',
      size: { width: 380, height: 1500 },
      snapshot: german,
      values: none,
      act: booksPage(/LDAP/, /Einzelheiten/),
    },
  ];
}
