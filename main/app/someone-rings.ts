import type { Snapshot } from '#shared/domain/snapshot.ts';

/** Whether the popup belongs on screen: from the INVITE to the end of ringing, never for the agent's own calls. */
export function someoneRings({ calls }: Pick<Snapshot, 'calls'>): boolean {
  return calls.some((call) => call.phase === 'ringing' && call.direction === 'incoming');
}
