import { useCallback } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** Calls a party of an earlier call, by the line that call was on while there is such a line. */
export function useCallBack(): (number: string, lineId: LineId) => Promise<boolean> {
  const command = useCommand();
  const lines = useSnapshot((snapshot) => snapshot.lines);
  return useCallback(
    async (number, lineId) => {
      const isThere = lines.some((line) => line.id === lineId);
      const reply = await command('call:dial', isThere ? { number, lineId } : { number });
      return reply.ok;
    },
    [command, lines],
  );
}
