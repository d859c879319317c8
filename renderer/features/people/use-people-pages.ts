import { useCallback, useEffect, useRef, useState } from 'react';

import type { Person } from '#shared/domain/person.ts';
import { useAsk, type Ask } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

const PAGE = 100;
const DEBOUNCE_MS = 100;
/** Further down the list is read again from here, as it is scrolled to. */
const RENEWED_PAGES = 20;

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
  /** How the address books were. */
  readonly revision: number;
};

/**
 * Everybody who fits the text, page by page as they are scrolled to; an answer to an older text is dropped. When the
 * address books change all that is shown is read again.
 */
export function usePeoplePages(text: string): PeoplePages {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.peopleRevision);
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  const reading = useRef<string>(undefined);
  const shown = useRef({ text: '', count: 0 });
  const wanted = text.trim().slice(0, 100);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const count = shown.current.text === wanted ? shown.current.count : 0;
      void readPages(ask, wanted, count).then((pages) => {
        if (current) setLoaded({ ...pages, text: wanted, attempt, revision });
      });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, wanted, attempt, revision]);

  useEffect(() => {
    shown.current = { text: loaded?.text ?? '', count: loaded?.people.length ?? 0 };
  }, [loaded]);

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

/** From the beginning, as many as were there before or one page. */
async function readPages(
  ask: Ask,
  text: string,
  count: number,
): Promise<Pick<Loaded, 'people' | 'failed' | 'hasMore'>> {
  const people: Person[] = [];
  for (let page = 0; page < RENEWED_PAGES; page += 1) {
    const after = people.at(-1)?.id;
    const reply = await ask('people:search', { text, limit: PAGE, ...(after !== undefined && { after }) });
    if (!reply.ok) return { people, failed: true, hasMore: false };
    people.push(...reply.value);
    if (reply.value.length < PAGE) return { people, failed: false, hasMore: false };
    if (people.length >= count) break;
  }
  return { people, failed: false, hasMore: true };
}
