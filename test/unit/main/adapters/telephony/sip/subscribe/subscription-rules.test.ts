import { describe, expect, it } from 'vitest';

import {
  refreshDelay,
  refusedDelay,
  retryDelay,
} from '#adapters/telephony/sip/subscribe/subscription-delays.ts';
import { endOfNotify, endOfRefusal } from '#adapters/telephony/sip/subscribe/subscription-end.ts';
import {
  stepSubscription,
  type SubscriptionEvent,
  type SubscriptionState,
} from '#adapters/telephony/sip/subscribe/subscription-machine.ts';

const STATES: readonly SubscriptionState[] = ['resting', 'asking', 'active', 'waiting', 'refused'];

describe('a subscription', () => {
  it.each<[SubscriptionEvent, string]>([
    ['open', 'resting→asking'],
    ['due', 'waiting→asking refused→asking'],
    ['notified', 'asking→active active→active'],
    ['ended', 'asking→waiting active→waiting'],
    ['denied', 'asking→refused active→refused'],
    ['drop', 'asking→resting active→resting waiting→resting refused→resting'],
  ])('moves on %s: %s; elsewhere it comes too late', (event, moves) => {
    const made = STATES.flatMap((state) => {
      const next = stepSubscription(state, event);
      return next === undefined ? [] : [`${state}→${next}`];
    });
    expect(made.join(' ')).toBe(moves);
  });

  it.each([
    [404, undefined, { kind: 'denied' }],
    [489, undefined, { kind: 'denied' }],
    [403, undefined, { kind: 'denied' }],
    [481, undefined, { kind: 'again' }],
    [503, '120', { kind: 'later', retryAfterSeconds: 120 }],
    [480, '18 (busy);duration=60', { kind: 'later', retryAfterSeconds: 18 }],
    [500, 'soon', { kind: 'later' }],
    [408, undefined, { kind: 'later' }],
  ])('refused with %s (Retry-After %s) is %o', (status, retryAfter, end) => {
    expect(endOfRefusal(status, retryAfter)).toEqual(end);
  });

  it.each([
    ['active;expires=60', undefined],
    ['pending', undefined],
    ['terminated;reason=deactivated', { kind: 'again' }],
    ['terminated;reason=timeout', { kind: 'again' }],
    ['terminated;reason=noresource', { kind: 'denied' }],
    ['terminated;reason=rejected', { kind: 'denied' }],
    ['terminated;reason=probation;retry-after=90', { kind: 'later', retryAfterSeconds: 90 }],
    ['terminated', { kind: 'later' }],
  ])('that the PBX calls %s is %o', (state, end) => {
    expect(endOfNotify(state)).toEqual(end);
  });

  it('waits longer with each failure, obeys the PBX up to an hour, and spreads by chance', () => {
    expect([1, 2, 3, 99].map((failures) => retryDelay(failures, undefined, 0))).toEqual([
      5000, 10_000, 20_000, 600_000,
    ]);
    expect([retryDelay(1, 120, 0), retryDelay(1, 120, 0.999), retryDelay(1, 1e9, 0)]).toEqual([
      120_000, 159_960, 3_600_000,
    ]);
    expect(refusedDelay(0)).toBe(3_600_000);
  });

  it('is refreshed well before it runs out, and never in a rush', () => {
    expect([refreshDelay(600, 0), refreshDelay(600, 1), refreshDelay(1, 0.5)]).toEqual([
      360_000, 510_000, 5000,
    ]);
    expect(refreshDelay(1e9, 0.5)).toBeLessThan(2 ** 31);
  });
});
