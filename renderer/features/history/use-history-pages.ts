import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type {
  HistoryEntry,
  HistoryFilter,
  HistoryNarrowingInput,
  HistoryQueryInput,
} from '#shared/domain/history.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { mergeHead } from './merge-head.ts';

const PAGE = 100;

export interface HistoryPages {
  readonly entries: readonly HistoryEntry[];
  readonly status: 'loading' | 'ready' | 'failed';
  /** True while older calls can still be read. */
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

interface Loaded {
  readonly question: string;
  readonly entries: readonly HistoryEntry[];
  readonly cursor: string | undefined;
  readonly failed: boolean;
  /** Which state of the history, and which try, this is the answer for. */
  readonly asked: string;
}

/**
 * The history page by page. Another filter or search starts anew; a change of the history renews the newest page
 * and keeps what was scrolled to.
 */
export function useHistoryPages(
  filter: HistoryFilter,
  search: string,
  narrow: HistoryNarrowingInput,
): HistoryPages {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  const reading = useRef<string>(undefined);
  const question = JSON.stringify({ filter, search, narrow });
  const wanted = useMemo(() => JSON.parse(question) as HistoryQueryInput, [question]);
  const asked = `${revision} ${attempt}`;

  useEffect(() => {
    let current = true;
    void ask('history:list', { ...wanted, limit: PAGE }).then((reply) => {
      if (!current) return;
      setLoaded((before) => {
        const same = before?.question === question ? before : undefined;
        if (!reply.ok) {
          return { question, asked, entries: same?.entries ?? [], cursor: same?.cursor, failed: true };
        }
        const entries = mergeHead(reply.value.entries, same?.entries ?? []);
        const keepsTail = entries.length > reply.value.entries.length;
        const cursor = keepsTail ? same?.cursor : reply.value.nextCursor;
        return { question, asked, entries, cursor, failed: false };
      });
    });
    return () => {
      current = false;
    };
  }, [ask, wanted, question, asked]);

  const cursor = loaded?.question === question ? loaded.cursor : undefined;
  const loadMore = useCallback(() => {
    if (cursor === undefined || reading.current === cursor) return;
    reading.current = cursor;
    void ask('history:list', { ...wanted, cursor, limit: PAGE }).then((reply) => {
      reading.current = undefined;
      setLoaded((before) => {
        if (before?.question !== question || before.cursor !== cursor) return before;
        if (!reply.ok) return { ...before, cursor: undefined, failed: true };
        const { entries, nextCursor } = reply.value;
        return { ...before, entries: [...before.entries, ...entries], cursor: nextCursor };
      });
    });
  }, [ask, wanted, question, cursor]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const fits = loaded?.question === question;
  return {
    entries: loaded?.entries ?? [],
    status: !fits ? 'loading' : loaded.failed ? 'failed' : 'ready',
    hasMore: cursor !== undefined,
    loadMore,
    retry,
  };
}
