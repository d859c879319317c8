import type { CallView } from '#shared/domain/call.ts';

/** Whether rules left it to the agent which of several records it is: nothing opened, or a page without a record. */
export function leftToAgent({ phase, pop: { state, reason, matchId } }: CallView): boolean {
  if (phase === 'ended') return false;
  if (state === 'skipped') return reason === 'several-matches';
  return state === 'opened' && matchId === undefined && reason !== 'by-hand';
}
