import { useCallback, useEffect, useRef, useState } from 'react';

import type { Person } from '#shared/domain/person.ts';
import { useAsk } from '../../bridge/use-command.ts';

const PAGE = 100;
const DEBOUNCE_MS = 100;

export interface PeoplePages {
  readonly people: readonly Person[];
  /** The text these people were found for; undefined before the first answer. */
  readonly text: string | undefined;
  readonly failed: boolean;
  /** True while there are people behind the last one. */
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

type Loaded = Pick<PeoplePages, 'people' | 'failed' | 'hasMore'> & {
  readonly text: string;
  /** Which try this is the answer to. */
  readonly attempt: number;
};

/** Everybody who fits the text, page by page as they are scrolled to; an answer to an older text is dropped. */
export function usePeoplePages(text: string): PeoplePages {
  const ask = useAsk();
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  const reading = useRef<string>(undefined);
  const wanted = text.trim().slice(0, 100);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void ask('people:search', { text: wanted, limit: PAGE }).then((reply) => {
        if (!current) return;
        const people = reply.ok ? reply.value : [];
        const hasMore = people.length === PAGE;
        setLoaded({ text: wanted, attempt, people, failed: !reply.ok, hasMore });
      });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, wanted, attempt]);

  const last = loaded?.hasMore === true ? loaded.people.at(-1)?.id : undefined;
  const found = loaded?.text;
  const loadMore = useCallback(() => {
    const place = `${last} ${found}`;
    if (last === undefined || found === undefined || reading.current === place) return;
    reading.current = place;
    void ask('people:search', { text: found, limit: PAGE, after: last }).then((reply) => {
      reading.current = undefined;
      setLoaded((before) => {
        if (before?.text !== found || before.people.at(-1)?.id !== last) return before;
        if (!reply.ok) return { ...before, hasMore: false, failed: true };
        const hasMore = reply.value.length === PAGE;
        return { ...before, people: [...before.people, ...reply.value], hasMore };
      });
    });
  }, [ask, last, found]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return {
    people: loaded?.people ?? [],
    text: loaded?.attempt === attempt ? found : undefined,
    failed: loaded?.attempt === attempt && loaded.failed,
    hasMore: last !== undefined,
    loadMore,
    retry,
  };
}
