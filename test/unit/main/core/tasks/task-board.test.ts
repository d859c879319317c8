import { beforeEach, describe, expect, it } from 'vitest';

import { TaskBoard } from '#core/tasks/task-board.ts';
import type { TaskView } from '#shared/ipc/task.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';

describe('work that takes a while', () => {
  let timer: ManualTimer;
  let told: (readonly TaskView[])[];
  let board: TaskBoard;

  beforeEach(() => {
    timer = new ManualTimer();
    told = [];
    board = new TaskBoard({ timer, onChange: (tasks) => void told.push(tasks) });
  });

  it('is told at once when it begins and ends, and ten times a second while it gets on', () => {
    const task = board.start('people-import');
    for (let done = 1; done <= 500; done += 1) task.progress(done, 500);
    expect(told).toEqual([[{ id: 'people-import', done: 0 }]]);
    timer.pass(100);
    expect(told.slice(1)).toEqual([[{ id: 'people-import', done: 500, total: 500 }]]);
    task.end();
    task.end();
    timer.pass(1000);
    expect(told.slice(2)).toEqual([[]]);
  });

  it('is stopped by its id and stays until it has stopped', () => {
    const task = board.start('book:office');
    board.cancel('another');
    expect(task.signal.aborted).toBe(false);
    board.cancel('book:office');
    expect([task.signal.aborted, board.views().length]).toEqual([true, 1]);
  });

  it('gives way to the next with the same id, whose end it is not', () => {
    const first = board.start('people-import');
    const second = board.start('people-import');
    first.end();
    first.progress(7);
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
    expect(board.views()).toEqual([{ id: 'people-import', done: 0 }]);
  });

  it('is stopped on the way out, and nobody is told any more', () => {
    const task = board.start('people-import');
    task.progress(3);
    board.dispose();
    timer.pass(1000);
    expect([task.signal.aborted, told.length]).toEqual([true, 1]);
  });
});
