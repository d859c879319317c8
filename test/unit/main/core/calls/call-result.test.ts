import { describe, expect, it } from 'vitest';

import { CallDirection, CallIntent, CallResult } from '#shared/domain/call.ts';
import { resultOf } from '#core/calls/call-result.ts';

const KINDS = [
  'hung-up',
  'cancelled',
  'answered-elsewhere',
  'rejected',
  'busy',
  'no-answer',
  'forwarded',
  'transferred',
  'failed',
] as const;
const BY = ['agent', 'party', 'network', 'restart'] as const;
const INTENTS = [undefined, ...CallIntent.options];

/** Results of unanswered calls in the order of KINDS: when the agent asked for the end, and when not. */
const TABLE = {
  incoming: {
    asked: [
      'rejected',
      'rejected',
      'answered-elsewhere',
      'rejected',
      'rejected',
      'rejected',
      'forwarded',
      'transferred',
      'rejected',
    ],
    unasked: [
      'missed',
      'missed',
      'answered-elsewhere',
      'rejected',
      'busy',
      'missed',
      'forwarded',
      'transferred',
      'failed',
    ],
  },
  outgoing: {
    asked: [
      'cancelled',
      'cancelled',
      'cancelled',
      'rejected',
      'busy',
      'no-answer',
      'forwarded',
      'transferred',
      'cancelled',
    ],
    unasked: [
      'rejected',
      'cancelled',
      'failed',
      'rejected',
      'busy',
      'no-answer',
      'forwarded',
      'transferred',
      'failed',
    ],
  },
} as const;

const UNANSWERED = CallDirection.options.flatMap((direction) =>
  (['dialing', 'ringing'] as const).flatMap((phase) =>
    KINDS.flatMap((kind, column) =>
      INTENTS.flatMap((intent) => BY.map((by) => ({ direction, phase, kind, intent, by, column }))),
    ),
  ),
);

describe('call result', () => {
  it('follows the table for every unanswered call', () => {
    const wrong = UNANSWERED.filter(({ column, ...end }) => {
      const asked = end.by === 'agent' || end.intent === 'rejecting' || end.intent === 'hanging-up';
      return resultOf(end) !== TABLE[end.direction][asked ? 'asked' : 'unasked'][column];
    });
    expect(wrong).toEqual([]);
  });

  it('is answered for every call that was answered, however it ended, unless it was handed over', () => {
    for (const end of UNANSWERED) {
      const result = end.kind === 'transferred' ? 'transferred' : 'answered';
      expect(resultOf({ ...end, phase: 'connected' })).toBe(result);
      expect(resultOf({ ...end, phase: 'held' })).toBe(result);
    }
  });

  it('is missed when the caller gives up, even while the answer is on its way', () => {
    const end = { kind: 'cancelled', phase: 'ringing', direction: 'incoming', by: 'party' } as const;
    expect(resultOf({ ...end, intent: undefined })).toBe('missed');
    expect(resultOf({ ...end, intent: 'answering' })).toBe('missed');
  });

  it('never calls an outgoing call missed', () => {
    const results = UNANSWERED.filter((end) => end.direction === 'outgoing').map(resultOf);
    expect(results).not.toContain(CallResult.enum.missed);
  });
});
