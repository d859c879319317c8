import type { CallDirection, CallIntent, CallPhase, CallResult, EndCause } from '#shared/domain/call.ts';
import type { EndKind } from '../ports/telephony-connector.ts';

/** What decides a call's result. `phase` is the one before the end. */
export interface CallEnd {
  readonly kind: EndKind;
  readonly phase: Exclude<CallPhase, 'ended'>;
  readonly direction: CallDirection;
  readonly intent: CallIntent | undefined;
  readonly by: EndCause['by'];
}

/** Result of a call that nobody answered: `unasked`, or `declined` when the agent wanted it to end. */
interface Unanswered {
  readonly unasked: CallResult;
  readonly declined: CallResult;
}

const UNANSWERED = {
  incoming: {
    'hung-up': { unasked: 'missed', declined: 'rejected' },
    cancelled: { unasked: 'missed', declined: 'rejected' },
    'answered-elsewhere': { unasked: 'answered-elsewhere', declined: 'answered-elsewhere' },
    rejected: { unasked: 'rejected', declined: 'rejected' },
    busy: { unasked: 'busy', declined: 'rejected' },
    'no-answer': { unasked: 'missed', declined: 'rejected' },
    forwarded: { unasked: 'forwarded', declined: 'forwarded' },
    transferred: { unasked: 'transferred', declined: 'transferred' },
    failed: { unasked: 'failed', declined: 'rejected' },
  },
  outgoing: {
    'hung-up': { unasked: 'rejected', declined: 'cancelled' },
    cancelled: { unasked: 'cancelled', declined: 'cancelled' },
    'answered-elsewhere': { unasked: 'failed', declined: 'cancelled' },
    rejected: { unasked: 'rejected', declined: 'rejected' },
    busy: { unasked: 'busy', declined: 'busy' },
    'no-answer': { unasked: 'no-answer', declined: 'no-answer' },
    forwarded: { unasked: 'forwarded', declined: 'forwarded' },
    transferred: { unasked: 'transferred', declined: 'transferred' },
    failed: { unasked: 'failed', declined: 'cancelled' },
  },
} as const satisfies Record<CallDirection, Record<EndKind, Unanswered>>;

/**
 * The one result of an ended call. A call that was answered stays `answered` however it ended, unless it was handed
 * over; the cause tells the rest. What the agent wanted counts even when the PBX's word crossed it on the way (CANCEL crossing a reject).
 */
export function resultOf(end: CallEnd): CallResult {
  if (end.kind === 'transferred') return 'transferred';
  if (end.phase === 'connected' || end.phase === 'held') return 'answered';
  const declined = end.by === 'agent' || end.intent === 'rejecting' || end.intent === 'hanging-up';
  return UNANSWERED[end.direction][end.kind][declined ? 'declined' : 'unasked'];
}
