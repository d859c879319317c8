import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';

/** The call that the answer hotkey answers: the longest ringing one, if any. `calls` stand current first. */
export function answerTarget(calls: readonly CallView[]): CallId | undefined {
  return calls.find((call) => call.actions.includes('answer'))?.id;
}

export interface EndTarget {
  readonly id: CallId;
  readonly action: 'hang-up' | 'reject';
}

/**
 * The call that the hang-up hotkey ends: the current one. A call that only rings for the agent is rejected. While the
 * current call is being ended there is none: the next press must not meet somebody else.
 */
export function endTarget(calls: readonly CallView[]): EndTarget | undefined {
  const current = calls.find((call) => call.phase !== 'ended');
  if (current === undefined) return undefined;
  const { id, actions } = current;
  if (actions.includes('reject')) return { id, action: 'reject' };
  return actions.includes('hang-up') ? { id, action: 'hang-up' } : undefined;
}
