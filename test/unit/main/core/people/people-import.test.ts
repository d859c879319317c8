import { describe, expect, it } from 'vitest';

import type { ImportTarget } from '#shared/domain/person.ts';
import { CallId } from '#shared/domain/ids.ts';
import type { TaskView } from '#shared/ipc/task.ts';
import { fail, ok } from '#shared/result.ts';
import { readCsv } from '#adapters/imports/read-csv.ts';
import { readVcards } from '#adapters/imports/read-vcards.ts';
import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { PeopleImport } from '#core/people/people-import.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import { TaskBoard } from '#core/tasks/task-board.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const MAPPING: readonly ImportTarget[] = ['name', 'company', 'phone', 'record-id', 'field'];
const HEADER = 'Name,Company,Phone,Id,Tier\n';

function importerOf(text: string | undefined, kind: 'csv' | 'vcard' = 'csv') {
  const { database } = openDatabase({ file: ':memory:', migrations: contactsMigrations, now: () => 0 });
  const contacts = new SqliteContacts(database);
  let tokens = 0;
  const told: (readonly TaskView[])[] = [];
  const tasks = new TaskBoard({ timer: new SystemTimer(), onChange: (views) => void told.push(views) });
  const imports = new PeopleImport({
    chooseFile: () => Promise.resolve(text === undefined ? undefined : 'people.csv'),
    readFile: async (path, watch) =>
      ok(await (kind === 'csv' ? readCsv : readVcards)(text ?? '', path, watch)),
    writer: contacts,
    ids: { uuid: () => `token-${(tokens += 1)}`, callId: () => CallId.parse(crypto.randomUUID()) },
    turns: new WritingTurns(),
    tasks,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    logger: silentLogger,
  });
  return { contacts, imports, tasks, told };
}

describe('importing people', () => {
  it('shows what is in a file before anything is stored', async () => {
    const { contacts, imports } = importerOf(`${HEADER}Ada,Engines,030 12345678,42,gold\n`);
    expect(await imports.choose()).toMatchObject({
      ok: true,
      value: {
        token: 'token-1',
        format: 'csv',
        rows: 1,
        columns: [{ header: 'Name', samples: ['Ada'] }, {}, {}, {}, {}],
      },
    });
    expect(contacts.count()).toBe(0);
  });

  it('stores people as mapped, numbers read in the given country', async () => {
    const { contacts, imports } = importerOf(`${HEADER}Ada,Engines,030 12345678,42,gold\n`);
    await imports.choose();
    expect(await imports.run({ token: 'token-1', mapping: MAPPING, country: 'DE' })).toEqual({
      ok: true,
      value: { imported: 1, updated: 0, refused: 0, refusals: [] },
    });
    expect(contacts.search('ada', 1)).toMatchObject([
      {
        name: 'Ada',
        company: 'Engines',
        numbers: [{ label: 'Phone', number: '+49 30 12345678', e164: '+493012345678' }],
        fields: { 'record-id': '42', Tier: 'gold' },
      },
    ]);
  });

  it('updates at the second import of the same file', async () => {
    const { contacts, imports } = importerOf(`${HEADER}Ada,,030 12345678,42,\nBob,,1001,,\n`);
    await imports.choose();
    await imports.run({ token: 'token-1', mapping: MAPPING, country: 'DE' });
    await imports.choose();
    const again = await imports.run({ token: 'token-2', mapping: MAPPING, country: 'DE' });
    expect(again).toMatchObject({ ok: true, value: { imported: 0, updated: 2 } });
    expect(contacts.count()).toBe(2);
  });

  it('refuses rows one by one with place and reason, and stores the rest', async () => {
    const { contacts, imports } = importerOf(
      `${HEADER}Ada,,030 12345678,,\n,,030 22345678,,\nBob,,,,\nCyd,,call me,,\nDan\n${'x'.repeat(30_000)},,1,,\nEve,,1002,,\n`,
    );
    await imports.choose();
    const report = await imports.run({ token: 'token-1', mapping: MAPPING, country: 'DE' });
    if (!report.ok) throw new Error(report.problem);
    expect(report.value.refusals.map(({ position, reason }) => [position, reason])).toEqual([
      [3, 'no-name-or-number'],
      [4, 'no-name-or-number'],
      [5, 'number-unreadable'],
      [6, 'too-few-columns'],
      [7, 'row-too-long'],
    ]);
    expect([report.value.imported, contacts.count()]).toEqual([2, 2]);
  });

  it('leaves a number out that cannot be read, says so, and keeps the rest of its row', async () => {
    const { contacts, imports } = importerOf(
      'Name,Phone,Mobile,Email\nAda,ask Bob,0151 12345678,\nBob,none,,bob@example.org\nCyd,none,,\n,none,,\n',
    );
    await imports.choose();
    const mapping: readonly ImportTarget[] = ['name', 'phone', 'mobile', 'email'];
    const report = await imports.run({ token: 'token-1', mapping, country: 'DE' });
    expect(report).toEqual(
      ok({
        imported: 2,
        updated: 0,
        refused: 4,
        refusals: [
          { position: 2, reason: 'number-unreadable', text: 'ask Bob' },
          { position: 3, reason: 'number-unreadable', text: 'none' },
          { position: 4, reason: 'number-unreadable', text: 'Cyd · none ·  · ' },
          { position: 5, reason: 'no-name-or-number', text: ' · none ·  · ' },
        ],
      }),
    );
    expect(contacts.search('', 9).map(({ name, numbers }) => [name, numbers.length])).toEqual([
      ['Ada', 1],
      ['Bob', 0],
    ]);
  });

  it('leaves a number out of a vCard in the same way', async () => {
    const text = 'BEGIN:VCARD\nFN:Ada\nTEL:ask Bob\nTEL:030 12345678\nEND:VCARD\n';
    const { contacts, imports } = importerOf(text, 'vcard');
    await imports.choose();
    expect(await imports.run({ token: 'token-1', mapping: [], country: 'DE' })).toMatchObject({
      ok: true,
      value: { imported: 1, refused: 1, refusals: [{ position: 1, text: 'ask Bob' }] },
    });
    expect(contacts.search('ada', 9)[0]?.numbers).toHaveLength(1);
  });

  it('imports thousands of rows', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `P ${index},,030 2${String(index).padStart(7, '0')},,\n`,
    );
    const { contacts, imports } = importerOf(HEADER + rows.join(''));
    await imports.choose();
    await imports.run({ token: 'token-1', mapping: MAPPING, country: 'DE' });
    expect(contacts.count()).toBe(3000);
  });

  it('takes vCards without a mapping', async () => {
    const text = 'BEGIN:VCARD\nFN:Ada\nTEL:030 12345678\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n';
    const { imports } = importerOf(text, 'vcard');
    await imports.choose();
    expect(await imports.run({ token: 'token-1', mapping: [], country: 'DE' })).toMatchObject({
      ok: true,
      value: {
        imported: 1,
        refused: 1,
        refusals: [{ position: 2, reason: 'no-name-or-number', text: 'Bob' }],
      },
    });
  });

  it('wants a column for the name and one to reach the person', async () => {
    const { imports } = importerOf(`${HEADER}Ada,,030 12345678,,\n`);
    await imports.choose();
    const run = imports.run({ token: 'token-1', mapping: ['name', 'ignore'], country: 'DE' });
    expect(await run).toEqual(fail('no-name-or-number-column'));
  });

  it('says when the agent chose no file', async () => {
    expect(await importerOf(undefined).imports.choose()).toEqual(fail('cancelled'));
  });

  it('keeps nothing of an import that is cancelled while it runs, and imports again afterwards', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, index) => `Person ${index},,03012${String(1000 + index)},,\n`,
    );
    const { contacts, imports } = importerOf(`${HEADER}${rows.join('')}`);
    await imports.choose();
    const running = imports.run({ token: 'token-1', mapping: MAPPING, country: 'DE' });
    imports.cancel('token-1');
    expect(await running).toEqual(fail('cancelled'));
    expect(contacts.count()).toBe(0);
    await imports.choose();
    const again = await imports.run({ token: 'token-2', mapping: MAPPING, country: 'DE' });
    expect(again).toMatchObject({ ok: true, value: { imported: 200 } });
  });

  it('tells how far it is, and keeps nothing when it is stopped on the board, where the file can be tried again', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `P ${index},,03012${String(10_000 + index)},,\n`);
    const { contacts, imports, tasks, told } = importerOf(`${HEADER}${rows.join('')}`);
    await imports.choose();
    const order = { token: 'token-1', mapping: MAPPING, country: 'DE' };
    const running = imports.run(order);
    await expect.poll(() => told.at(-1)?.[0]?.done).toBeGreaterThan(0);
    expect(told.at(-1)).toMatchObject([{ id: 'people-import', total: 3000 }]);
    tasks.cancel('people-import');
    expect(await running).toEqual(fail('cancelled'));
    expect([contacts.count(), tasks.views()]).toEqual([0, []]);
    expect(await imports.run(order)).toMatchObject({ ok: true, value: { imported: 3000 } });
  });

  it('gives a file up that is stopped while it is read', async () => {
    const { imports, tasks } = importerOf(HEADER + 'Ada,,1001,,\n'.repeat(40_000));
    const choosing = imports.choose();
    await Promise.resolve();
    tasks.cancel('people-import');
    expect(await choosing).toEqual(fail('cancelled'));
  });

  it('forgets a file that was cancelled, imported or replaced', async () => {
    const { imports } = importerOf(`${HEADER}Ada,,1001,,\n`);
    await imports.choose();
    imports.cancel('token-1');
    const order = { token: 'token-1', mapping: MAPPING, country: 'DE' };
    expect(await imports.run(order)).toEqual(fail('import-expired'));
    await imports.choose();
    await imports.choose();
    expect(await imports.run({ ...order, token: 'token-2' })).toEqual(fail('import-expired'));
    await imports.run({ ...order, token: 'token-3' });
    expect(await imports.run({ ...order, token: 'token-3' })).toEqual(fail('import-expired'));
  });
});
