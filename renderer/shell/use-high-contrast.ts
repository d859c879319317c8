import { useSyncExternalStore } from 'react';

import type { Snapshot } from '#shared/domain/snapshot.ts';

const ASKED = matchMedia('(prefers-contrast: more)');

function subscribe(onChange: () => void): () => void {
  ASKED.addEventListener('change', onChange);
  return () => ASKED.removeEventListener('change', onChange);
}

/** Whether the page is drawn in high contrast: by the agent's choice, or because the computer asks for it. */
export function useHighContrast(choice: Snapshot['contrast']): boolean {
  const isAsked = useSyncExternalStore(subscribe, () => ASKED.matches);
  return choice === 'more' || isAsked;
}
