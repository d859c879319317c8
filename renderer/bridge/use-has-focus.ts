import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  window.addEventListener('blur', listener);
  return () => {
    window.removeEventListener('focus', listener);
    window.removeEventListener('blur', listener);
  };
}

/** Whether the agent is in this window, not only sees it behind others. */
export function useHasFocus(): boolean {
  return useSyncExternalStore(subscribe, () => document.hasFocus());
}
