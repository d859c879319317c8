import type { CallView } from '#shared/domain/call.ts';

/** Whether it is asked whose call it is: a colleague's is not, unless a record came by hand. */
export function isLookedUp({ lookup }: Pick<CallView, 'lookup'>): boolean {
  return lookup.state !== 'skipped' || lookup.matches.length > 0;
}
