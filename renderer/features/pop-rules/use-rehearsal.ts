import { useCallback, useEffect, useRef, useState } from 'react';

import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { RehearsedCall } from '#shared/ipc/pop-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { differs, opensPage } from './rehearsed.ts';

/** More calls than a team lead reads; older ones say little about rules of today. */
const CALLS_MAX = 5000;

export interface Rehearsal {
  readonly state: 'idle' | 'running' | 'stopped' | 'done';
  readonly calls: readonly RehearsedCall[];
  readonly different: readonly RehearsedCall[];
  readonly opened: number;
}

const IDLE: Rehearsal = { state: 'idle', calls: [], different: [], opened: 0 };

/** Tries rules on past calls, page by page, so that it can be watched and stopped. */
export function useRehearsal(set: PopRuleSet) {
  const command = useCommand();
  const [rehearsal, setRehearsal] = useState<Rehearsal>(IDLE);
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    setRehearsal((now) => (now.state === 'running' ? { ...now, state: 'stopped' } : now));
  }, []);
  useEffect(() => {
    const current = turn;
    return () => void (current.current += 1);
  }, []);
  const start = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const asked = { ...set, rules: [...set.rules] };
    let sum: Rehearsal = { ...IDLE, state: 'running' };
    let cursor: string | undefined;
    setRehearsal(sum);
    do {
      const reply = await command('pop:rehearse', { set: asked, ...(cursor !== undefined && { cursor }) });
      if (turn.current !== mine) return;
      if (!reply.ok) {
        setRehearsal({ ...sum, state: 'stopped' });
        return;
      }
      cursor = reply.value.nextCursor;
      sum = added(sum, reply.value.calls);
      setRehearsal(sum);
    } while (cursor !== undefined && sum.calls.length < CALLS_MAX);
    setRehearsal({ ...sum, state: 'done' });
  }, [command, set]);
  return { rehearsal, start, stop, max: CALLS_MAX };
}

function added(sum: Rehearsal, calls: readonly RehearsedCall[]): Rehearsal {
  return {
    ...sum,
    calls: [...sum.calls, ...calls],
    different: [...sum.different, ...calls.filter(differs)],
    opened: sum.opened + calls.filter(opensPage).length,
  };
}
