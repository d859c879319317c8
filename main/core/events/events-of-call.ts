import type { CallView } from '#shared/domain/call.ts';
import type { AppEvent, CallPart } from '#shared/domain/events/app-event.ts';
import type { EventCall } from '#shared/domain/events/event-call.ts';
import type { CallChange } from '../calls/call-observer.ts';
import { toEventCall } from './to-event-call.ts';

/** What of a call each part is; a part changed when this did. */
const PARTS: Readonly<Record<CallPart, (call: CallView) => unknown>> = {
  party: ({ party }) => party,
  hold: ({ hold }) => hold,
  muted: ({ muted }) => muted,
  media: ({ media }) => media,
  intent: ({ intent }) => intent,
  transfer: ({ transfer }) => transfer,
  conference: ({ conference }) => conference,
  recorded: ({ recorded }) => recorded,
  'auto-answer': ({ autoAnswerAt }) => autoAnswerAt,
  lookup: ({ lookup }) => lookup,
  pop: ({ pop }) => pop,
  notes: ({ notes }) => notes,
};

/**
 * What a change of a call means to the outside, in the order in which it is told: the steps of its life, what else of it
 * changed, then what may be done with it now. A change that concerns our own pages alone is no event.
 */
export function eventsOfCall({ kind, call, previous }: CallChange): readonly AppEvent[] {
  if (kind === 'left') return [{ type: 'call-left', callId: call.id }];
  const steps = stepsOf(call, previous);
  return [...steps, ...voiceOf(call, previous), ...changesOf(call, previous), ...actionsOf(call, previous)];
}

function stepsOf(call: CallView, previous: CallView | undefined): readonly AppEvent[] {
  const told = toEventCall(call);
  const began: readonly AppEvent[] = previous === undefined ? [{ type: 'call-started', call: told }] : [];
  if (previous?.phase === call.phase) return began;
  const wasAnswered = previous !== undefined && isAnswered(previous);
  return [...began, ...stepInto(call.phase, told, wasAnswered)];
}

function stepInto(phase: CallView['phase'], call: EventCall, wasAnswered: boolean): readonly AppEvent[] {
  switch (phase) {
    case 'dialing':
      return [];
    case 'ringing':
      return [{ type: 'call-ringing', call }];
    case 'connected':
      return [{ type: wasAnswered ? 'call-resumed' : 'call-connected', call }];
    case 'held':
      return [
        ...(wasAnswered ? [] : [{ type: 'call-connected' as const, call }]),
        { type: 'call-held', call },
      ];
    case 'ended':
      return [
        ...(call.result === 'busy' ? [{ type: 'call-busy' as const, call }] : []),
        { type: 'call-ended', call },
      ];
  }
}

function isAnswered({ phase }: CallView): boolean {
  return phase === 'connected' || phase === 'held';
}

/** Audio of the call runs through this app from its first packet to the end of the call. */
function voiceOf(call: CallView, previous: CallView | undefined): readonly AppEvent[] {
  const had = previous !== undefined && previous.media !== 'pending';
  const hasEnded = call.phase === 'ended';
  if (hasEnded && had && previous.phase !== 'ended') return [{ type: 'voice-ended', callId: call.id }];
  return !hasEnded && !had && call.media !== 'pending' ? [{ type: 'voice-started', callId: call.id }] : [];
}

function changesOf(call: CallView, previous: CallView | undefined): readonly AppEvent[] {
  if (previous === undefined) return [];
  const names = Object.keys(PARTS) as CallPart[];
  const changed = names.filter((name) => PARTS[name](call) !== PARTS[name](previous));
  return changed.length === 0 ? [] : [{ type: 'call-changed', call: toEventCall(call), changed }];
}

function actionsOf(call: CallView, previous: CallView | undefined): readonly AppEvent[] {
  const before = previous?.actions.join(' ');
  return before === call.actions.join(' ')
    ? []
    : [{ type: 'call-actions-changed', callId: call.id, actions: call.actions }];
}
