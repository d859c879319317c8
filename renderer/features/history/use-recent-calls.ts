import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

interface Recent {
  readonly revision: number;
  readonly entries: readonly HistoryEntry[];
}

/** The newest calls, read again whenever the history changes; undefined until the first answer. */
export function useRecentCalls(limit: number): readonly HistoryEntry[] | undefined {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [recent, setRecent] = useState<Recent>();
  useEffect(() => {
    let current = true;
    void ask('history:list', { limit }).then((reply) => {
      if (!current) return;
      setRecent((before) => ({
        revision,
        entries: reply.ok ? reply.value.entries : (before?.entries ?? []),
      }));
    });
    return () => {
      current = false;
    };
  }, [ask, limit, revision]);
  return recent?.entries;
}
