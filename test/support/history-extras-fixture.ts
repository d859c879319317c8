import type { HistoryHandlerParts } from '#app/ipc/history-handlers.ts';
import { fail } from '#shared/result.ts';

/** An export whose dialog the agent closes, and a board of missed people; what is ordered is noted in `happened`. */
export function historyExtras(happened: string[]): Pick<HistoryHandlerParts, 'exports' | 'missed'> {
  return {
    exports: {
      run: () => Promise.resolve(fail('cancelled')),
      cancel: () => void happened.push('export cancelled'),
    },
    missed: {
      done: (key) => void happened.push(`done ${key}`),
      allDone: () => void happened.push('all done'),
    },
  };
}
