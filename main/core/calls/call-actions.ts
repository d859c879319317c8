import { assertNever } from '#shared/assert-never.ts';
import type { CallAction } from '#shared/domain/call.ts';
import type { TrackedCall } from './tracked-call.ts';

/**
 * What may be done with a call now, from phase, intent, the connector's capabilities and the lookup. `canOpenRecord`
 * says whether a screen pop by hand could open anything.
 */
export function actionsOf(tracked: TrackedCall, canOpenRecord: boolean): readonly CallAction[] {
  return [...controlsOf(tracked, canOpenRecord), ...knowledgeOf(tracked, canOpenRecord)];
}

function controlsOf(tracked: TrackedCall, canOpenRecord: boolean): readonly CallAction[] {
  const { call, intent } = tracked;
  if (intent === 'rejecting' || intent === 'hanging-up') return [];
  switch (call.phase) {
    case 'dialing':
      return ['hang-up'];
    case 'ringing':
      if (call.direction === 'outgoing' || intent === 'answering') return ['hang-up'];
      return canOpenRecord ? ['answer', 'answer-and-open', 'reject'] : ['answer', 'reject'];
    case 'connected':
      return [...holdActions(tracked), ...voiceActions(tracked), 'hang-up'];
    case 'held':
      return [...holdActions(tracked), ...(call.hold === 'remote' ? voiceActions(tracked) : []), 'hang-up'];
    case 'ended':
      return [];
    default:
      return assertNever(call);
  }
}

function holdActions({ call, capabilities, intent }: TrackedCall): readonly CallAction[] {
  if (!capabilities.hold || intent !== undefined) return [];
  const heldHere = call.phase === 'held' && call.hold !== 'remote';
  return [heldHere ? 'resume' : 'hold'];
}

function voiceActions({ capabilities, muted }: TrackedCall): readonly CallAction[] {
  return [
    ...(capabilities.mute ? [muted ? ('unmute' as const) : ('mute' as const)] : []),
    ...(capabilities.digits ? ['digits' as const] : []),
  ];
}

function knowledgeOf(tracked: TrackedCall, canOpenRecord: boolean): readonly CallAction[] {
  const { lookup, call, autoAnswerAt } = tracked;
  const willAnswer = call.phase === 'ringing' && autoAnswerAt !== undefined;
  return [
    ...(willAnswer ? ['cancel-auto-answer' as const] : []),
    ...(canOpenRecord ? ['open-record' as const] : []),
    ...(lookup.matches.length > 1 ? ['choose-match' as const] : []),
    'note',
  ];
}
