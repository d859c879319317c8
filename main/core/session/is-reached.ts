import type { OverallReachability } from '#shared/domain/reachability.ts';

/** Whether calls arrive on at least one line. */
export function isReached({ state }: Pick<OverallReachability, 'state'>): boolean {
  return state === 'reachable' || state === 'partly';
}
