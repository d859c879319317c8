import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { redialNumber } from '../history/entry-text.ts';

/** As long as between two keys of somebody who types fast: the history answers within a few milliseconds. */
const DEBOUNCE_MS = 40;

/** Enough calls to find some with different people. */
const READ = 24;

export interface CallsFound {
  readonly calls: readonly HistoryEntry[];
  /** The text these calls were found for; undefined before the first answer. */
  readonly text: string | undefined;
  readonly failed: boolean;
}

const NOTHING: CallsFound = { calls: [], text: undefined, failed: false };

/** The newest call with each number or name, newest first. */
function newestOfEach(entries: readonly HistoryEntry[], limit: number): readonly HistoryEntry[] {
  const byParty = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    const party = redialNumber(entry) ?? entry.name;
    if (!byParty.has(party)) byParty.set(party, entry);
  }
  return [...byParty.values()].slice(0, limit);
}

/** Past calls that fit the text by name, number or note, one with each party; renewed as the text or the history changes. */
export function useCallsFound(text: string, limit: number): CallsFound {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [found, setFound] = useState<CallsFound & { readonly revision?: number }>(NOTHING);
  const wanted = text.trim().slice(0, 100);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void ask('history:list', { search: wanted, limit: READ }).then((reply) => {
        if (!current) return;
        const calls = reply.ok ? newestOfEach(reply.value.entries, limit) : [];
        setFound({ calls, text: wanted, failed: !reply.ok, revision });
      });
    }, DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, wanted, limit, revision]);
  return found;
}
