import { readCsv } from '#adapters/imports/read-csv.ts';
import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { PeopleImport } from '#core/people/people-import.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import { TaskBoard } from '#core/tasks/task-board.ts';
import { ok } from '#shared/result.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

import { benchCompany, benchName } from './support/bench-names.ts';
import { benchNumber } from './support/make-contacts.ts';
import type { Measurement } from './support/measurement.ts';

const PEOPLE = 100_000;

/** Reads and stores a table of a hundred thousand people, and watches how long anything else would have to wait. */
export const importFigure: Measurement = {
  gives: ['import-100k-contacts', 'import-100k-stretch'],
  needsLab: false,
  async run(say) {
    say('importing 100,000 people');
    const people = Array.from(
      { length: PEOPLE },
      (_, index) => `"${benchName(index)}","${benchCompany(index)}",${benchNumber(index)}\n`,
    );
    const text = `Name,Company,Phone\n${people.join('')}`;
    const { database } = openDatabase({ file: ':memory:', migrations: contactsMigrations, now: Date.now });
    const contacts = new SqliteContacts(database);
    const stretches: number[] = [];
    let last = performance.now();
    const stopWatching = new SystemTimer().every(1, () => {
      const now = performance.now();
      stretches.push(now - last);
      last = now;
    });
    const start = performance.now();
    const imports = new PeopleImport({
      chooseFile: () => Promise.resolve('people.csv'),
      readFile: async (path) => ok(await readCsv(text, path)),
      writer: contacts,
      ids: new RandomIds(),
      turns: new WritingTurns(),
      tasks: new TaskBoard({ timer: new SystemTimer(), onChange: () => undefined }),
      clock: new SystemClock(),
      timer: new SystemTimer(),
      logger: silentLogger,
    });
    const chosen = await imports.choose();
    if (!chosen.ok) throw new Error(chosen.problem);
    const mapping = ['name', 'company', 'phone'] as const;
    const report = await imports.run({ token: chosen.value.token, mapping, country: 'DE' });
    const took = performance.now() - start;
    stopWatching();
    if (!report.ok || contacts.count() !== PEOPLE) throw new Error(`${contacts.count()} people imported`);
    contacts.dispose();
    return { 'import-100k-contacts': [took], 'import-100k-stretch': stretches };
  },
};
