import { describe, expect, it } from 'vitest';

import { LINGER_ANSWERED_MS } from '#core/calls/call-linger.ts';
import { HandoverFollow, HANDOVER_WITHIN_MS } from '#core/calls/transfer/handover-follow.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import type { Availability } from '#shared/domain/presence.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(101);

/** Marta was handed over to Tom while his phone only rang. */
async function handedOver(lamp: Availability = 'ringing', handover: 'ringing' | 'sure' = 'ringing') {
  const fixture = callFixture();
  const { calls, connector, time } = fixture;
  connector.obeys = true;
  const shown: { notices: readonly Notice[] } = { notices: [] };
  const notices = new NoticeBoard({ ids: new CountingIds(), onChange: (all) => (shown.notices = all) });
  const follow = new HandoverFollow({
    calls,
    lamp: (extension) => (extension === '204' ? { extension, availability: lamp, since: 0 } : undefined),
    notices,
    timer: time,
  });
  calls.observe(follow);
  connector.incoming(A, { number: '030901820', displayName: 'Marta' });
  connector.emit({ type: 'connected', callId: A });
  await calls.transfers.transfer(A, { number: '204', name: 'Tom' });
  const cause = { by: 'agent', ...(handover !== 'sure' && { handover }) } as const;
  connector.emit({ type: 'ended', callId: A, kind: 'transferred', cause });
  const lampBecomes = (availability: Availability) => follow.see({ extension: '204', availability });
  return { ...fixture, shown, lampBecomes };
}

describe('a party that was handed over while the phone only rang', () => {
  it('was taken when the colleague is busy next', async () => {
    const { calls, shown, lampBecomes } = await handedOver();
    lampBecomes('busy');
    expect(calls.current(A)).toMatchObject({ result: 'transferred', cause: { handover: 'taken' } });
    expect(shown.notices).toEqual([]);
  });

  it('was not taken when the colleague is free next, and the agent is told whom to call back', async () => {
    const { calls, shown, lampBecomes } = await handedOver();
    lampBecomes('free');
    expect(calls.current(A)?.cause?.handover).toBe('not-taken');
    expect(shown.notices).toMatchObject([
      { code: 'transfer-not-taken', values: { name: 'Marta', target: 'Tom', number: '+4930901820' } },
    ]);
  });

  it('waits for the ring when the lamp comes later than the end of the call', async () => {
    const { calls, lampBecomes } = await handedOver('free');
    lampBecomes('ringing');
    lampBecomes('busy');
    expect(calls.current(A)?.cause?.handover).toBe('taken');
  });

  it('stays in view until it is known, and then for its last words', async () => {
    const { calls, time, lampBecomes } = await handedOver();
    time.advance(LINGER_ANSWERED_MS * 2);
    expect(calls.current(A)).toBeDefined();
    lampBecomes('busy');
    time.advance(LINGER_ANSWERED_MS);
    expect(calls.current(A)).toBeUndefined();
  });

  it.each(['unknown', 'silence'])('is left as not known after %s of the lamp', async (what) => {
    const { calls, time, shown, lampBecomes } = await handedOver();
    if (what === 'unknown') lampBecomes('unknown');
    else time.advance(HANDOVER_WITHIN_MS);
    expect(calls.current(A)?.cause?.handover).toBe('ringing');
    lampBecomes('free');
    expect(shown.notices).toEqual([]);
  });

  it.each([
    ['was in a call already', 'busy', 'ringing'],
    ['took it by the word of the PBX', 'ringing', 'sure'],
  ] as const)('is not followed when the colleague %s', async (_why, lamp, handover) => {
    const { calls, lampBecomes } = await handedOver(lamp, handover);
    lampBecomes('free');
    expect(calls.current(A)?.cause?.handover ?? 'sure').toBe(handover);
  });
});
