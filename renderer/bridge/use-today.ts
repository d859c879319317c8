import { useSyncExternalStore } from 'react';

import { useServices } from './services.tsx';

/** The start of the current day in epoch milliseconds; the component renders again when the day changes. */
export function useToday(): number {
  const { ticker } = useServices();
  return useSyncExternalStore(ticker.subscribe, () => new Date(ticker.read()).setHours(0, 0, 0, 0));
}
