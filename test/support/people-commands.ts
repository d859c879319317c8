import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { bookHandlers } from '#app/ipc/book-handlers.ts';
import { peopleHandlers } from '#app/ipc/people-handlers.ts';
import { taskHandlers } from '#app/ipc/task-handlers.ts';
import { PeopleImport } from '#core/people/people-import.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import { TaskBoard } from '#core/tasks/task-board.ts';
import { fail, ok } from '#shared/result.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import type { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

/** The commands about people, their books and what takes a while, over things that write down what happened. */
const NO_LIVE_BOOKS = { search: () => Promise.resolve(ok({ people: [], failures: [] })) };

export function peopleCommands(ids: CountingIds, happened: string[]) {
  return {
    ...peopleHandlers(peopleOf(happened), NO_LIVE_BOOKS, peopleImport(ids, happened), () =>
      happened.push('people changed'),
    ),
    ...bookHandlers({
      views: () => [],
      test: () => Promise.resolve({ outcome: 'password-needed' }),
      save: () => Promise.resolve(fail('no-such-book')),
      remove: (id) => Promise.resolve(ok(void happened.push(`remove ${id}`))),
      copy: (id) => Promise.resolve(ok(void happened.push(`copy ${id}`))),
    }),
    ...taskHandlers({ views: () => [], cancel: (id) => void happened.push(`stop ${id}`) }),
  };
}

function peopleOf(happened: string[]) {
  return {
    lookup: () => [],
    get: () => undefined,
    count: () => 1,
    remove: () => undefined,
    search: (text: string, limit: number) => {
      happened.push(`search ${text} ${limit}`);
      return [aPerson()];
    },
  };
}

/** An import of a file without people. */
function peopleImport(ids: CountingIds, happened: string[]): PeopleImport {
  return new PeopleImport({
    chooseFile: () => Promise.resolve('people.vcf'),
    readFile: () => Promise.resolve(ok({ format: 'vcard', fileName: 'people.vcf', cards: [], refusals: [] })),
    writer: {
      begin: () => ({
        write: () => ({ imported: 0, updated: 0 }),
        commit: () => void happened.push('import kept'),
        rollback: () => void happened.push('import dropped'),
      }),
    },
    turns: new WritingTurns(),
    tasks: new TaskBoard({ timer: new SystemTimer(), onChange: () => undefined }),
    ids,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    logger: silentLogger,
  });
}
