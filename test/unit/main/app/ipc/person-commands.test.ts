import { expect, it } from 'vitest';

import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { personHandlers } from '#app/ipc/person-handlers.ts';
import { OwnPeople } from '#core/people/own-people.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import { commandInputs } from '#shared/ipc/contract.ts';

it('a person of the own address book is kept, given, and removed', async () => {
  const { database } = openDatabase({ file: ':memory:', migrations: contactsMigrations, now: () => 0 });
  const people = new OwnPeople({
    contacts: new SqliteContacts(database),
    turns: new WritingTurns(),
    country: () => 'DE',
    onChanged: () => undefined,
  });
  const handlers = personHandlers(people);
  const form = commandInputs['person:save'].parse({
    kind: 'contact',
    name: 'Ada',
    company: '',
    email: '',
    numbers: [{ label: 'work', number: '030 12345678' }],
    note: '',
  });
  const saved = await handlers['person:save'](form);
  if (!saved.ok) throw new Error(saved.problem);
  const { id } = saved.value;
  expect(await handlers['person:get']({ id })).toMatchObject({ ok: true, value: { name: 'Ada' } });
  expect(await handlers['person:remove']({ id })).toMatchObject({ ok: true });
  expect(await handlers['person:get']({ id })).toEqual({ ok: false, problem: 'no-such-person' });
});
