import { useState } from 'react';

import type { HistoryFilter, HistoryNarrowingInput } from '#shared/domain/history.ts';
import { useServices } from '../../bridge/services.tsx';
import { useAsk } from '../../bridge/use-command.ts';

export interface HistoryExporting {
  /** Of the last export, until it is put away. */
  readonly outcome: { readonly calls: number; readonly leftOut: number } | undefined;
  readonly close: () => void;
  readonly start: (order: {
    readonly filter: HistoryFilter;
    readonly search: string;
    readonly narrow: HistoryNarrowingInput;
  }) => Promise<void>;
}

/** Writes what is shown into a file. Who closed the dialog or stopped it knows that, and is told nothing. */
export function useHistoryExport(): HistoryExporting {
  const ask = useAsk();
  const { toasts } = useServices();
  const [outcome, setOutcome] = useState<HistoryExporting['outcome']>();
  return {
    outcome,
    close: () => setOutcome(undefined),
    start: async (order) => {
      setOutcome(undefined);
      const reply = await ask('history:export', order);
      if (reply.ok) setOutcome(reply.value);
      else if (reply.problem !== 'cancelled') toasts.add(reply.problem);
    },
  };
}
