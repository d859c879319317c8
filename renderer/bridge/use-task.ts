import { useSyncExternalStore } from 'react';

import type { TaskView } from '#shared/ipc/task.ts';
import { useServices } from './services.tsx';

/** How far a piece of work is; undefined while it does not run. */
export function useTask(id: string): TaskView | undefined {
  const { tasks } = useServices();
  return useSyncExternalStore(tasks.subscribe, () => tasks.read(id));
}
