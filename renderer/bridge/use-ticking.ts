import { useSyncExternalStore } from 'react';

import { useServices } from './services.tsx';

/** The current time in epoch milliseconds, renewed every second with all others on the page. */
export function useTicking(): number {
  const { ticker } = useServices();
  return useSyncExternalStore(ticker.subscribe, ticker.read);
}
