import { expect, test } from 'vitest';

import { HistoryExport, type HistoryExportOptions } from '#core/history/history-export.ts';
import { withMaskedNumbers } from '#core/privacy/mask-numbers.ts';
import { TaskBoard } from '#core/tasks/task-board.ts';
import type { HistoryEntry, HistoryQuery } from '#shared/domain/history.ts';
import { fail, ok } from '#shared/result.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { historyEntry } from '#test/support/history-entries.ts';

const ORDER = { filter: 'all', search: '' } as const;

/** A history of many pages, and a file that remembers what became of it. */
function exportOf(calls: readonly HistoryEntry[], options: Partial<HistoryExportOptions> = {}) {
  const file = { text: '', state: 'none' };
  const asked: HistoryQuery[] = [];
  const timer = new ManualTimer();
  const board = new TaskBoard({ timer, onChange: () => undefined });
  const progress: number[] = [];
  const onProgress = { hears: (_written: number): void => undefined };
  const exporting = new HistoryExport({
    history: {
      list: (query) => {
        asked.push(query);
        const from = Number(query.cursor ?? 0);
        const entries = calls.slice(from, from + query.limit);
        const next = from + query.limit;
        return ok({ entries, ...(next < calls.length && { nextCursor: String(next) }) });
      },
    },
    chooseFile: () => Promise.resolve('/tmp/calls.csv'),
    openFile: () => {
      file.state = 'open';
      return Promise.resolve({
        write: async (text) => {
          await Promise.resolve();
          file.text += text;
        },
        commit: async () => {
          await Promise.resolve();
          file.state = 'whole';
        },
        discard: async () => {
          await Promise.resolve();
          file.state = 'gone';
        },
      });
    },
    mayTell: () => true,
    shown: (entry) => entry,
    translate: (key) => key,
    tasks: {
      start: (id) => {
        const task = board.start(id);
        const tell = (written: number): void => {
          progress.push(written);
          task.progress(written);
          onProgress.hears(written);
        };
        return { signal: task.signal, progress: tell, end: () => task.end() };
      },
    },
    timer: {
      after: (_ms, run) => {
        queueMicrotask(run);
        return () => undefined;
      },
      every: (ms, run) => timer.every(ms, run),
    },
    logger: silentLogger,
    ...options,
  });
  return { exporting, file, asked, progress, board, onProgress };
}

const many = Array.from({ length: 450 }, (_, index) => historyEntry(index));

test('every call that fits is a line under the titles, page by page, with a count on the way', async () => {
  const { exporting, file, asked, progress, board } = exportOf(many);
  expect(await exporting.run({ ...ORDER, filter: 'missed', search: 'ada' })).toEqual(
    ok({ calls: 450, leftOut: 0 }),
  );
  expect(file.state).toBe('whole');
  expect(file.text.startsWith('\uFEFFhistory.export.column.date,')).toBe(true);
  expect(file.text.trimEnd().split('\r\n')).toHaveLength(451);
  expect(asked.map(({ filter, search, cursor }) => [filter, search, cursor])).toEqual([
    ['missed', 'ada', undefined],
    ['missed', 'ada', '200'],
    ['missed', 'ada', '400'],
  ]);
  expect(progress).toEqual([200, 400, 450]);
  expect(board.views()).toEqual([]);
});

test('an export that is stopped on the board of tasks leaves no file', async () => {
  const { exporting, file, board, onProgress } = exportOf(many);
  onProgress.hears = (written) => {
    if (written === 200) board.cancel('history-export');
  };
  expect(await exporting.run(ORDER)).toEqual(fail('cancelled'));
  expect(file.state).toBe('gone');
});

test('a disk that does not take it leaves no file and says so', async () => {
  const { exporting, file, board, onProgress } = exportOf(many);
  onProgress.hears = (written) => {
    if (written === 400) throw new Error('ENOSPC');
  };
  expect(await exporting.run(ORDER)).toEqual(fail('file-unwritable'));
  expect(file.state).toBe('gone');
  expect(board.views()).toEqual([]);
});

test('a closed dialog opens no file', async () => {
  const { exporting, file } = exportOf(many, { chooseFile: () => Promise.resolve(undefined) });
  expect(await exporting.run(ORDER)).toEqual(fail('cancelled'));
  expect(file.state).toBe('none');
});

test('one export at a time', async () => {
  const { exporting } = exportOf(many);
  const first = exporting.run(ORDER);
  expect(await exporting.run(ORDER)).toEqual(fail('export-running'));
  expect((await first).ok).toBe(true);
  expect((await exporting.run(ORDER)).ok).toBe(true);
});

test('numbers are written as people may see them, and those that are never told are left out', async () => {
  const { exporting, file } = exportOf([historyEntry(1, { notes: 'secret' }), historyEntry(2)], {
    mayTell: ({ notes }) => notes === '',
    shown: (entry) => withMaskedNumbers(entry),
  });
  expect(await exporting.run(ORDER)).toEqual(ok({ calls: 1, leftOut: 1 }));
  expect(file.text).toContain('678');
  expect(file.text).not.toMatch(/30 ?1234|12345|secret/);
});
