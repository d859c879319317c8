import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** Whether it has to be said which line a call is on. */
export function useHasSeveralLines(): boolean {
  return useSnapshot((snapshot) => snapshot.lines.length > 1);
}
