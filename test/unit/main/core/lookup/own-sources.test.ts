import { describe, expect, it } from 'vitest';

import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { AddressBookSource } from '#core/lookup/address-book-source.ts';
import { HistorySource } from '#core/lookup/history-source.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { AddressBookSearch } from '#core/records/address-book-search.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';

const MINA = readNumber('030 901820', 'DE');
const OTHER = readNumber('030 901821', 'DE');

function open(migrations: readonly string[]) {
  return openDatabase({ file: ':memory:', migrations, now: () => 0 }).database;
}

function addressBook() {
  const contacts = new SqliteContacts(open(contactsMigrations));
  const numbers = [
    { label: 'work', number: '+49 30 901820', e164: '+4930901820' },
    { label: 'mobile', number: '+49 171 1234567', e164: '+491711234567' },
  ];
  const common = { source: 'import', fields: {} };
  contacts.replaceSource('import', [
    { ...common, kind: 'contact', name: 'Mina Okafor', company: 'Okafor Interiors', numbers },
    { ...common, kind: 'company', name: 'Minatec', numbers: [] },
  ]);
  return contacts;
}

describe('the address book of this computer', () => {
  it('knows callers by their number, and nobody by another one', () => {
    const source = new AddressBookSource(addressBook());
    expect(source.find(MINA)).toMatchObject([
      { system: source.system, name: 'Mina Okafor', company: 'Okafor Interiors', found: 'exact' },
    ]);
    expect(source.find(OTHER)).toEqual([]);
  });

  it('is searched for further records by name, with what is known of them and their first number', () => {
    const contacts = addressBook();
    const [mina] = contacts.search('Mina Okafor', 1);
    const found = new AddressBookSearch(contacts).search('mina');
    expect(found).toContainEqual({
      type: 'contact',
      id: mina?.id,
      name: 'Mina Okafor',
      company: 'Okafor Interiors',
      number: '+49 30 901820',
    });
    const company = found.find(({ type }) => type === 'company');
    expect(company).toEqual({ type: 'company', id: company?.id, name: 'Minatec' });
    expect(new AddressBookSearch(contacts).search('nobody')).toEqual([]);
  });
});

describe('earlier calls', () => {
  it('tell the name that they showed for the same number, however it was written', () => {
    const history = new SqliteHistory(open(historyMigrations));
    history.save(aHistoryEntry({ number: MINA, name: 'M. Okafor', records: [] }));
    const source = new HistorySource(history);
    expect(source.find(readNumber('+49 30 90 18 20', 'DE'))).toMatchObject([
      { system: source.system, recordType: 'past-call', name: 'M. Okafor' },
    ]);
    expect(source.find(OTHER)).toEqual([]);
  });
});
