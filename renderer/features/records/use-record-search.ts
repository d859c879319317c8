import { useEffect, useMemo, useState } from 'react';

import type { RecordsFound, RecordSearchPlace } from '#shared/ipc/record-outputs.ts';
import { SEARCH_TEXT_MAX } from '#shared/ipc/search-limits.ts';
import { useAsk } from '../../bridge/use-command.ts';

/** Somebody types on: no system is asked before that rests. */
const DEBOUNCE_MS = 300;
/** One letter fits nearly everything. */
const SIGNS_MIN = 2;

/** How one system stands with what is typed; `found` is missing while it is asked. */
export interface PlaceFound extends RecordSearchPlace {
  readonly found: RecordsFound | undefined;
}

interface Answers {
  readonly text: string;
  readonly bySystem: Readonly<Record<string, RecordsFound>>;
}

const NONE: Answers = { text: '', bySystem: {} };

/**
 * Records that fit the text, system by system as they answer; nothing while too little is typed. Typing on gives up the
 * questions before, and so does leaving. A system that is not wanted is not asked.
 */
export function useRecordSearch(typed: string, without?: string): readonly PlaceFound[] {
  const ask = useAsk();
  const places = usePlaces(without);
  const [answers, setAnswers] = useState(NONE);
  const text = typed.trim().slice(0, SEARCH_TEXT_MAX);
  const isEnough = text.length >= SIGNS_MIN;
  useEffect(() => {
    if (!isEnough) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      for (const { system } of places)
        void ask('record:search', { system, text }).then((reply) => {
          if (!current || !reply.ok) return;
          const found = reply.value;
          setAnswers((before) => ({
            text,
            bySystem: { ...(before.text === text && before.bySystem), [system]: found },
          }));
        });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
      void ask('record:search-stop');
    };
  }, [ask, places, text, isEnough]);
  return useMemo(() => {
    if (!isEnough) return [];
    const bySystem = answers.text === text ? answers.bySystem : {};
    return places.map((place) => ({ ...place, found: bySystem[place.system] }));
  }, [places, answers, text, isEnough]);
}

function usePlaces(without: string | undefined): readonly RecordSearchPlace[] {
  const ask = useAsk();
  const [places, setPlaces] = useState<readonly RecordSearchPlace[]>([]);
  useEffect(() => {
    let current = true;
    void ask('record:places').then((reply) => {
      if (current && reply.ok) setPlaces(reply.value.filter(({ system }) => system !== without));
    });
    return () => {
      current = false;
    };
  }, [ask, without]);
  return places;
}
