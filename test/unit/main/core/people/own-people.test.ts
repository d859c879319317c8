import { expect, test } from 'vitest';

import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { OwnPeople, type PersonForm } from '#core/people/own-people.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { fail, ok } from '#shared/result.ts';
import { personDraft } from '#test/contract/contact-directory.contract.ts';

const FORM: PersonForm = {
  kind: 'contact',
  name: 'Ada',
  company: '',
  email: '',
  numbers: [{ label: 'work', number: '030 12345678' }],
  note: '',
};

function book() {
  const { database } = openDatabase({ file: ':memory:', migrations: contactsMigrations, now: () => 0 });
  const contacts = new SqliteContacts(database);
  const turns = new WritingTurns();
  const changes: string[] = [];
  const people = new OwnPeople({
    contacts,
    turns,
    country: () => 'DE',
    onChanged: () => changes.push('changed'),
  });
  return { contacts, turns, changes, people };
}

test('somebody new is found by number at once, with the country of the line', async () => {
  const { people, contacts, changes } = book();
  const saved = await people.save({ ...FORM, company: 'Engines', note: 'likes tea' });
  expect(saved).toMatchObject(
    ok({ name: 'Ada', company: 'Engines', source: 'own', fields: { note: 'likes tea' } }),
  );
  expect(contacts.lookup(readNumber('+493012345678', 'DE'))).toMatchObject([{ name: 'Ada', found: 'exact' }]);
  expect(changes).toEqual(['changed']);
});

test('a mended person keeps id, source and the fields that the form does not show', async () => {
  const { people, contacts } = book();
  contacts.replaceSource('import', [
    personDraft('Ada', '030 12345678', { fields: { 'record-id': '7', note: 'old' } }),
  ]);
  const [before] = contacts.search('ada', 1);
  const saved = await people.save({ ...FORM, ...(before && { id: before.id }), name: 'Ada Byron' });
  expect(saved).toMatchObject(ok({ id: before?.id, source: 'import', fields: { 'record-id': '7' } }));
  expect(contacts.search('ada', 5).map(({ name, fields }) => [name, fields['note']])).toEqual([
    ['Ada Byron', undefined],
  ]);
});

test.each(['demo', 'book:7'])('people of %s are neither changed nor removed', async (source) => {
  const { people, contacts } = book();
  contacts.replaceSource(source, [personDraft('Ada', '030 12345678')]);
  const id = contacts.search('ada', 1)[0]?.id ?? '';
  expect(await people.save({ ...FORM, id })).toEqual(fail('not-yours'));
  expect(await people.remove(id)).toEqual(fail('not-yours'));
  expect(contacts.count()).toBe(1);
});

test('a number that is none, somebody who is gone and somebody who is there already are said', async () => {
  const { people } = book();
  expect(await people.save({ ...FORM, numbers: [{ label: '', number: 'at home' }] })).toEqual(
    fail('number-invalid'),
  );
  expect(await people.save({ ...FORM, id: '99' })).toEqual(fail('no-such-person'));
  expect((await people.save(FORM)).ok).toBe(true);
  expect(await people.save(FORM)).toEqual(fail('already-there'));
});

test('a person is not written into an import, with which it would be taken back', async () => {
  const { people, contacts, turns } = book();
  const next = await turns.take();
  const writing = contacts.begin();
  const saving = people.save(FORM);
  await Promise.resolve();
  writing.rollback();
  next();
  expect((await saving).ok).toBe(true);
  expect(contacts.count()).toBe(1);
});

test('a removed person is found no more', async () => {
  const { people, contacts } = book();
  await people.save(FORM);
  expect(await people.remove(contacts.search('ada', 1)[0]?.id ?? '')).toEqual(ok());
  expect(contacts.lookup(readNumber('+493012345678', 'DE'))).toEqual([]);
});
