import { useCallback } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { redialNumber } from '../history/entry-text.ts';

export interface LastDialled {
  readonly number: string;
  readonly lineId: LineId;
}

/** Reads which number was dialled last, and by which line; undefined before the first call. */
export function useLastDialled(): () => Promise<LastDialled | undefined> {
  const ask = useAsk();
  return useCallback(async () => {
    const reply = await ask('history:list', { filter: 'outgoing', limit: 1 });
    const entry = reply.ok ? reply.value.entries[0] : undefined;
    const number = entry === undefined ? undefined : redialNumber(entry);
    return entry === undefined || number === undefined ? undefined : { number, lineId: entry.lineId };
  }, [ask]);
}
