import { describe, expect, it } from 'vitest';

import { OutboxState } from '#shared/domain/outbox.ts';
import { CrmProblem } from '#shared/domain/crm-write.ts';
import {
  isEditable,
  isOver,
  nextOutboxState,
  TRANSITIONS,
  type OutboxEvent,
} from '#core/outbox/outbox-machine.ts';
import { writeDelay } from '#core/outbox/write-delay.ts';
import { WRITE_FATES } from '#core/outbox/write-fate.ts';

const EVENTS: readonly OutboxEvent[] = [
  'release',
  'send',
  'check',
  'accepted',
  'found',
  'absent',
  'passing',
  'unknown',
  'unknowable',
  'refused',
  'forgotten',
  'retry',
  'discard',
];

describe('the way of a write', () => {
  it('moves only as drawn', () => {
    const moves = OutboxState.options.flatMap((from) =>
      EVENTS.flatMap((event) => {
        const to = nextOutboxState(from, event);
        return to === undefined ? [] : [`${from} ${event} ${to}`];
      }),
    );
    expect(moves.toSorted()).toEqual(
      Object.entries(TRANSITIONS)
        .flatMap(([from, row]) => Object.entries(row).map(([event, to]) => `${from} ${event} ${to}`))
        .toSorted(),
    );
    expect(moves).toHaveLength(20);
  });

  it('leads back to sending from a doubt only by way of a lookup that found nothing', () => {
    const ways = OutboxState.options.filter((from) =>
      EVENTS.some((event) => nextOutboxState(from, event) === 'waiting'),
    );
    expect(ways).toEqual(['held', 'sending', 'checking', 'refused', 'done']);
    expect(EVENTS.filter((event) => nextOutboxState('unsure', event) !== undefined)).toEqual([
      'check',
      'discard',
    ]);
    expect(nextOutboxState('checking', 'refused')).toBe('unsure');
    expect(nextOutboxState('checking', 'unknowable')).toBe('refused');
  });

  it('ends for good', () => {
    expect(OutboxState.options.filter(isOver)).toEqual(['done', 'discarded']);
    expect(OutboxState.options.filter(isEditable)).toEqual(['held', 'waiting', 'refused']);
  });
});

describe('what a problem means', () => {
  it.each(CrmProblem.options)('is decided for "%s"', (problem) => {
    const { event, account } = WRITE_FATES[problem];
    expect(nextOutboxState('sending', event)).toBeDefined();
    expect(account === 'alone').toBe(event !== 'passing');
  });
});

describe('the wait before the next request', () => {
  it.each([
    { failures: 1, random: 0, ms: 1000 },
    { failures: 1, random: 0.999, ms: 1999 },
    { failures: 2, random: 0.5, ms: 3000 },
    { failures: 5, random: 0.5, ms: 24_000 },
    { failures: 500, random: 0.5, ms: 225_000 },
    { failures: 1, random: 0, retryAfterMs: 30_000, ms: 30_000 },
    { failures: 1, random: 0.5, retryAfterMs: 30_000, ms: 33_750 },
    { failures: 20, random: 0, retryAfterMs: 1000, ms: 150_000 },
    { failures: 1, random: 0, retryAfterMs: 1e12, ms: 3_600_000 },
    { failures: 1, random: 0, retryAfterMs: -5, ms: 1000 },
  ])('is $ms ms after $failures failures ($retryAfterMs asked)', ({ ms, ...input }) => {
    expect(writeDelay(input)).toBe(ms);
  });
});
