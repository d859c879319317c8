import { assertNever } from '#shared/assert-never.ts';
import type { CallAction, CallView } from '#shared/domain/call.ts';
import type { HeadsetSignal } from '#shared/domain/headset.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { answerTarget, endTarget } from '../hotkeys/hotkey-target.ts';

/** What a key of the headset asks for. */
export interface HeadsetWish {
  readonly id: CallId;
  readonly action: Extract<
    CallAction,
    'answer' | 'reject' | 'hang-up' | 'hold' | 'resume' | 'mute' | 'unmute'
  >;
}

/**
 * The one thing a key means for these calls (current first), always among their `actions`; nothing when there is
 * nothing to do. The hold key answers a waiting call, else changes over to the held one, else holds.
 */
export function headsetWish(signal: HeadsetSignal, calls: readonly CallView[]): HeadsetWish | undefined {
  switch (signal) {
    case 'off-hook':
      return answering(calls) ?? first(calls, ['resume']);
    case 'on-hook':
      return endTarget(calls);
    case 'reject':
      return first(calls, ['reject']);
    case 'mute':
      return first(calls, ['mute']);
    case 'unmute':
      return first(calls, ['unmute']);
    case 'mute-toggle':
      return first(calls, ['mute', 'unmute']);
    case 'hold-toggle':
      return answering(calls) ?? first(calls, ['resume']) ?? first(calls, ['hold']);
    default:
      return assertNever(signal);
  }
}

function answering(calls: readonly CallView[]): HeadsetWish | undefined {
  const id = answerTarget(calls);
  return id === undefined ? undefined : { id, action: 'answer' };
}

function first(
  calls: readonly CallView[],
  wanted: readonly HeadsetWish['action'][],
): HeadsetWish | undefined {
  for (const call of calls) {
    const action = wanted.find((candidate) => call.actions.includes(candidate));
    if (action !== undefined) return { id: call.id, action };
  }
  return undefined;
}
