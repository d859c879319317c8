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

export interface HoldTarget {
  readonly id: CallId;
  readonly action: 'hold' | 'resume';
}

/** The call that the hold key means: the one that talks, else the one that was put on hold last. */
export function holdTarget(calls: readonly CallView[]): HoldTarget | undefined {
  const talking = calls.find((call) => call.actions.includes('hold'));
  if (talking !== undefined) return { id: talking.id, action: 'hold' };
  const held = calls.find((call) => call.actions.includes('resume'));
  return held === undefined ? undefined : { id: held.id, action: 'resume' };
}

export interface RecordTarget {
  readonly id: CallId;
  readonly action: 'start' | 'stop' | 'ask';
}

/**
 * The call that the recording key means, and what to do: start or stop, or show the question whether the caller knows,
 * which a key does not answer.
 */
export function recordTarget(calls: readonly CallView[]): RecordTarget | undefined {
  for (const { id, actions } of calls) {
    if (actions.includes('record-confirm')) return { id, action: 'ask' };
    if (actions.includes('record-stop')) return { id, action: 'stop' };
    if (actions.includes('record-start')) return { id, action: 'start' };
  }
  return undefined;
}

export interface MuteTarget {
  readonly id: CallId;
  readonly muted: boolean;
}

/** The call whose microphone the mute key switches, and to what: the one that talks. */
export function muteTarget(calls: readonly CallView[]): MuteTarget | undefined {
  const call = calls.find(({ actions }) => actions.includes('mute') || actions.includes('unmute'));
  return call === undefined ? undefined : { id: call.id, muted: call.actions.includes('mute') };
}
