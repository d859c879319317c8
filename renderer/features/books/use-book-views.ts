import { useEffect, useState } from 'react';

import type { BookView } from '#shared/domain/book-view.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useRunningTasks } from '../../bridge/use-running-tasks.ts';

const NONE: readonly BookView[] = [];

/** How the address books are, asked again whenever a copy begins or ends. */
export function useBookViews(): readonly BookView[] {
  const ask = useAsk();
  const running = useRunningTasks('book:');
  const [read, setRead] = useState({ running, views: NONE });
  useEffect(() => {
    let current = true;
    void ask('book:list').then((reply) => {
      if (current && reply.ok) setRead({ running, views: reply.value });
    });
    return () => {
      current = false;
    };
  }, [ask, running]);
  return read.views;
}
