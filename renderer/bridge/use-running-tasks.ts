import { useSyncExternalStore } from 'react';

import { useServices } from './services.tsx';

/** The ids of the work that runs and whose id begins so, as one text. Draws again only when one begins or ends. */
export function useRunningTasks(beginning: string): string {
  const { tasks } = useServices();
  return useSyncExternalStore(tasks.subscribe, () => tasks.running(beginning));
}
