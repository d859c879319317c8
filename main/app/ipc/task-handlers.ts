import type { TaskBoard } from '#core/tasks/task-board.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type TaskCommand = Extract<keyof Handlers, `task:${string}`>;

/** Commands about work that takes a while. */
export function taskHandlers(tasks: Pick<TaskBoard, 'views' | 'cancel'>): Pick<Handlers, TaskCommand> {
  return {
    'task:list': () => ok(tasks.views()),
    'task:cancel': ({ id }) => {
      tasks.cancel(id);
      return ok();
    },
  };
}
