import { expect, it } from 'vitest';

import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';

import { describeContactDirectory, fill, personDraft } from './contact-directory.contract.ts';

function emptyContacts(): SqliteContacts {
  const { database } = openDatabase({ file: ':memory:', migrations: contactsMigrations, now: () => 0 });
  return new SqliteContacts(database);
}

describeContactDirectory('SqliteContacts', emptyContacts);

it('replaces all people of one source and leaves the others', () => {
  const contacts = emptyContacts();
  fill(contacts, [personDraft('Own', '1001'), personDraft('Old', '1002', { source: 'demo' })]);
  contacts.replaceSource('demo', [personDraft('New', '1003')]);
  expect(contacts.search('', 10).map(({ name, source }) => [name, source])).toEqual([
    ['New', 'demo'],
    ['Own', 'import'],
  ]);
});
