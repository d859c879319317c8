import type { CallView } from '#shared/domain/call.ts';
import type { PopTrigger } from '#shared/domain/pop-rules.ts';

/** The moments that come by themselves. */
export type OwnTrigger = Exclude<PopTrigger, 'manual'>;

/**
 * The moments that a call has come to. A ring that was answered still counts as rung; a call that the agent is getting
 * rid of wants no page, and one that is over has only its end, if it was answered.
 */
export function reachedTriggers({ phase, intent, answeredAt }: CallView): readonly OwnTrigger[] {
  if (phase === 'ended') return answeredAt === undefined ? [] : ['end'];
  if (intent === 'rejecting' || intent === 'hanging-up') return [];
  return phase === 'connected' || phase === 'held' ? ['ring', 'answer'] : ['ring'];
}
