import { expect, it } from 'vitest';

import { circumstancesOf, type CircumstanceSources } from '#core/timeline/circumstances-of.ts';
import type { CallView } from '#shared/domain/call.ts';
import { lookupOf, matchOf, ringingCall } from '#test/support/call-views.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const RINGING = ringingCall();

/** How things stood as it rang, beside these other calls. */
function stood(others: readonly Partial<CallView>[], desk: Partial<CircumstanceSources['desk']> = {}) {
  const calls = others.map((values, index) => ringingCall({ id: callIdOf(index + 1), ...values }));
  return circumstancesOf(RINGING, {
    agent: () => ({ state: 'ready', since: 1 }),
    calls: () => [RINGING, ...calls],
    ringEnabled: () => false,
    desk: { locked: () => undefined, idleSeconds: () => undefined, ...desk },
  });
}

it('says how the agent and the ring stood, and of the PC what the system tells alone', () => {
  expect(stood([])).toEqual({ agent: { state: 'ready', since: 1 }, ringEnabled: false });
  expect(stood([], { locked: () => false, idleSeconds: () => 0 })).toMatchObject({
    locked: false,
    idleSeconds: 0,
  });
});

it.each([
  ['talks', { phase: 'connected' }],
  ['is being dialled', { phase: 'dialing', direction: 'outgoing' }],
  ['rings at the other side', { phase: 'ringing', direction: 'outgoing' }],
] as const)('names whom another call is with that %s', (_, values) => {
  expect(stood([values]).talkingTo).toBe('+49 30 12345678');
});

it.each([
  ['rings too', { phase: 'ringing' }],
  ['waits', { phase: 'held' }],
  ['is over', { phase: 'ended' }],
] as const)('names nobody of another call that %s', (_, values) => {
  expect(stood([values])).not.toHaveProperty('talkingTo');
});

it('names them as they were found, else as the phone system does', () => {
  const { party } = RINGING;
  const sent = { phase: 'connected', party: { ...party, displayName: 'Ada' } } as const;
  expect(stood([sent]).talkingTo).toBe('Ada');
  expect(stood([{ ...sent, lookup: lookupOf(matchOf('42')) }]).talkingTo).toBe('Person 42');
});
