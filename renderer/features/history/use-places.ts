import { useEffect, useState } from 'react';

import type { HistoryPlaces } from '#shared/domain/history.ts';
import { useAsk } from '../../bridge/use-command.ts';

const NOWHERE: HistoryPlaces = { lines: [], queues: [] };

/** The lines and queues of past calls, asked anew each time that somebody is about to choose among them. */
export function usePlaces(isChoosing: boolean): HistoryPlaces {
  const ask = useAsk();
  const [places, setPlaces] = useState(NOWHERE);
  useEffect(() => {
    if (!isChoosing) return undefined;
    let current = true;
    void ask('history:places').then((reply) => {
      if (current && reply.ok) setPlaces(reply.value);
    });
    return () => {
      current = false;
    };
  }, [ask, isChoosing]);
  return places;
}
