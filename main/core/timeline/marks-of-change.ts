import type { CallIntent, CallView } from '#shared/domain/call.ts';
import type { TimelineMarkName } from '#shared/domain/timeline.ts';

/** A mark that follows from a change of a call; `byAgent` ones carry the surface the agent acted with. */
export interface ChangeMark {
  readonly name: TimelineMarkName;
  readonly detail?: string;
  readonly byAgent?: boolean;
}

const ASKED: Readonly<Partial<Record<CallIntent, TimelineMarkName>>> = {
  answering: 'answer-asked',
  rejecting: 'reject-asked',
  'hanging-up': 'hang-up-asked',
  holding: 'hold-asked',
  resuming: 'resume-asked',
};

/** What a change of a call puts on its timeline. */
export function marksOfChange(call: CallView, previous: CallView | undefined): readonly ChangeMark[] {
  if (previous === undefined) return call.direction === 'outgoing' ? [{ name: 'dialled' }] : [];
  return [...asked(call, previous), ...moved(call, previous), ...heard(call, previous)];
}

function asked(call: CallView, previous: CallView): readonly ChangeMark[] {
  if (call.intent === undefined || call.intent === previous.intent) return [];
  const name = ASKED[call.intent];
  return name === undefined ? [] : [{ name, byAgent: true }];
}

function moved(call: CallView, previous: CallView): readonly ChangeMark[] {
  if (call.phase === previous.phase) return [];
  switch (call.phase) {
    case 'dialing':
      return [];
    case 'ringing':
      return [{ name: 'ringing' }];
    case 'connected':
      return [{ name: previous.phase === 'held' ? 'resumed' : 'connected' }];
    case 'held':
      return [{ name: 'held', detail: call.hold }];
    case 'ended':
      return [{ name: 'ended', ...(call.result !== undefined && { detail: call.result }) }];
  }
}

function heard(call: CallView, previous: CallView): readonly ChangeMark[] {
  if (call.media === previous.media || call.media === 'pending') return [];
  return [{ name: `media-${call.media}` }];
}
