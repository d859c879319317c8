import { assertNever } from '#shared/assert-never.ts';
import type { CallView } from '#shared/domain/call.ts';

/**
 * The one rule of which call is current: the first of this order.
 * 1. talking (the latest answered first), 2. an outgoing call on its way, 3. ringing for the agent (the longest
 * ringing first), 4. on hold (the latest first), 5. ended (the latest first).
 */
export function byCurrentFirst(a: CallView, b: CallView): number {
  return rank(a) - rank(b) || within(a, b);
}

function rank(call: CallView): number {
  switch (call.phase) {
    case 'connected':
      return 1;
    case 'dialing':
      return 2;
    case 'ringing':
      return call.direction === 'outgoing' ? 2 : 3;
    case 'held':
      return 4;
    case 'ended':
      return 5;
    default:
      return assertNever(call.phase);
  }
}

function within(a: CallView, b: CallView): number {
  if (rank(a) === 3) return a.startedAt - b.startedAt;
  return latest(b) - latest(a);
}

function latest(call: CallView): number {
  return call.endedAt ?? call.heldAt ?? call.answeredAt ?? call.startedAt;
}
