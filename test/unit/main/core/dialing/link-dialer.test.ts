import { describe, expect, it } from 'vitest';

import { LinkDialer } from '#core/dialing/link-dialer.ts';
import type { DialPolicy } from '#shared/domain/dial-policy.ts';
import { dialDesk } from '#test/support/dial-desk.ts';

function withLinks(policy: Partial<DialPolicy> = {}) {
  const desk = dialDesk({ policy });
  const links = new LinkDialer({
    offers: desk.offers,
    guard: desk.guard,
    policy: () => desk.state.policy,
    country: () => 'DE',
    fill: (number) => desk.done.push(`fill ${number}`),
    showPanel: () => desk.done.push('panel'),
  });
  return { ...desk, links };
}

describe('the number in a link', () => {
  it('goes into the field and nowhere else unless the agent wants more', () => {
    const { links, done, state, time } = withLinks();
    links.take('030901820');
    time.advance(60_000);
    expect([done, state.offer]).toEqual([['fill 030901820'], undefined]);
  });

  it('is dialled after the time the agent set, unless they stop it', async () => {
    const { links, done, state, offers, time } = withLinks({ links: 'undo', linkSeconds: 5 });
    links.take('030901820');
    expect(state.offer).toMatchObject({ source: 'link', undoMs: 5000, dialAt: time.now() + 5000 });
    time.advance(4999);
    expect(done).toEqual(['panel']);
    time.advance(1);
    expect(done).toEqual(['panel', 'dial 030901820']);
    links.take('030901821');
    offers.cancel(state.offer?.id ?? '');
    time.advance(60_000);
    expect(done).toEqual(['panel', 'dial 030901820', 'panel']);
  });

  it.each(['offer', 'undo'] as const)(
    'is asked about when the toll guard minds it, with %s too',
    (policy) => {
      const { links, done, state, time } = withLinks({ links: policy });
      links.take('+449061234567');
      expect(state.offer).toMatchObject({ confirm: 'toll' });
      time.advance(60_000);
      expect([done, state.offer]).toEqual([['panel'], undefined]);
    },
  );
});
