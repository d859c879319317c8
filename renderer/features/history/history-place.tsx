import { useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import { HistoryDetail } from './history-detail.tsx';
import { HistoryList } from './history-list.tsx';

export interface HistoryPlaceProps {
  /** The call to show first, when the agent came from a call elsewhere. */
  readonly open?: CallId | undefined;
}

/** The list of calls, or one of them in full. The list stays mounted, so that going back keeps its place. */
export function HistoryPlace({ open }: HistoryPlaceProps) {
  const [shown, setShown] = useState(open);
  return (
    <>
      <HistoryList hidden={shown !== undefined} onOpen={setShown} />
      {shown !== undefined && <HistoryDetail key={shown} id={shown} onBack={() => setShown(undefined)} />}
    </>
  );
}
