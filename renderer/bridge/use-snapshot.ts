import { useSyncExternalStore } from 'react';

import type { Snapshot } from '#shared/domain/snapshot.ts';
import { useServices } from './services.tsx';
import type { SnapshotState } from './snapshot-store.ts';

export function useSnapshotState(): SnapshotState {
  const { store } = useServices();
  return useSyncExternalStore(store.subscribe, store.read);
}

/** A part of the snapshot. Only below the gate that waits for the first one; throws elsewhere. */
export function useSnapshot<Part>(select: (snapshot: Snapshot) => Part): Part {
  const { store } = useServices();
  return useSyncExternalStore(store.subscribe, () => {
    const state = store.read();
    if (state.status !== 'ready') throw new Error('No snapshot yet');
    return select(state.snapshot);
  });
}
