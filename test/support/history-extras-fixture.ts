import type { HistoryHandlerParts } from '#app/ipc/history-handlers.ts';
import type { OwnPeople } from '#core/people/own-people.ts';
import { fail, ok } from '#shared/result.ts';

/** An export whose dialog the agent closes, and a board of missed people; what is ordered is noted in `happened`. */
export function historyExtras(happened: string[]): Pick<HistoryHandlerParts, 'exports' | 'missed'> {
  return {
    exports: { run: () => Promise.resolve(fail('cancelled')) },
    missed: {
      done: (key) => void happened.push(`done ${key}`),
      allDone: () => void happened.push('all done'),
    },
  };
}

/** An address book without anybody, which notes who is to be kept. */
export function noPeople(happened: string[]): Pick<OwnPeople, 'get' | 'save' | 'remove'> {
  return {
    get: () => fail('no-such-person'),
    save: ({ name }) => {
      happened.push(`keep ${name}`);
      return Promise.resolve(fail('already-there'));
    },
    remove: (id) => {
      happened.push(`remove person ${id}`);
      return Promise.resolve(ok());
    },
  };
}
