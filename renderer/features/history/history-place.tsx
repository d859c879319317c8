import { useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import { ALL_CALLS, type CallFilter } from './call-filter.ts';
import { HistoryDetail } from './history-detail.tsx';
import { HistorySwitch, type HistoryKind } from './history-switch.tsx';
import { PromiseList } from '../follow-ups/promise-list.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { HistoryList } from './history-list.tsx';

export interface HistoryPlaceProps {
  /** The call to show first, when the agent came from a call elsewhere. */
  readonly open?: CallId | undefined;
  /** What the list is searched for at first. */
  readonly search?: string | undefined;
  /** Whose calls alone are shown at first. */
  readonly person?: CallFilter['person'];
  /** Whether the texts are shown first, not the calls. */
  readonly messages?: boolean;
  /** The text that is brought into view. */
  readonly message?: string | undefined;
}

/** The list of calls, or one of them in full. The list stays mounted, so that going back keeps its place. */
export function HistoryPlace({ open, search, person, messages = false, message }: HistoryPlaceProps) {
  const [shown, setShown] = useState(open);
  const [filter, setFilter] = useState<CallFilter>(() => ({ ...ALL_CALLS, person }));
  const [kind, setKind] = useState<HistoryKind>(messages ? 'messages' : 'calls');
  function showOnly(limit: Partial<CallFilter>): void {
    setFilter({ ...ALL_CALLS, ...limit });
    setKind('calls');
    setShown(undefined);
  }
  return (
    <>
      {shown === undefined && <HistorySwitch value={kind} onChange={setKind} />}
      <HistoryList
        hidden={shown !== undefined || kind !== 'calls'}
        search={search}
        filter={filter}
        onFilter={setFilter}
        onOpen={setShown}
      />
      {shown === undefined && kind === 'messages' && <MessageList wanted={message} />}
      {shown === undefined && kind === 'promised' && <PromiseList onOpen={setShown} />}
      {shown !== undefined && (
        <HistoryDetail key={shown} id={shown} onBack={() => setShown(undefined)} onFilter={showOnly} />
      )}
    </>
  );
}
