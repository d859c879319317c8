import { describe, expect, it } from 'vitest';

import { CALLS_MAX } from '#core/calls/outgoing-calls.ts';
import { LINGER_ANSWERED_MS, LINGER_UNANSWERED_MS } from '#core/calls/call-linger.ts';
import { HistoryRecorder } from '#core/history/history-recorder.ts';
import { CallerLookup } from '#core/lookup/caller-lookup.ts';
import { lookupOf, matchOf } from '#test/support/call-views.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';

const A = callIdOf(1);
const B = callIdOf(2);

describe('call service: limits', () => {
  it('dials no more calls than may be alive at once, and counts no ended ones', async () => {
    const { connector, calls } = callFixture();
    for (let index = 1; index <= CALLS_MAX; index += 1) connector.incoming(callIdOf(100 + index));
    expect(await calls.dial('200')).toEqual({ ok: false, problem: 'too-many-calls' });
    connector.emit({ type: 'ended', callId: callIdOf(101), kind: 'cancelled', cause: { by: 'party' } });
    expect(await calls.dial('200')).toMatchObject({ ok: true });
  });

  it('keeps a conversation in view longer than a call that nobody answered', () => {
    const { connector, calls, time } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    connector.incoming(B);
    connector.emit({ type: 'ended', callId: B, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(LINGER_UNANSWERED_MS);
    expect(calls.views().map((call) => call.id)).toEqual([A]);
    time.advance(LINGER_ANSWERED_MS - LINGER_UNANSWERED_MS);
    expect(calls.views()).toEqual([]);
  });

  it('keeps an ended call in view while the agent chooses who it was', () => {
    const { connector, calls, time } = callFixture();
    connector.incoming(A);
    calls.setLookup(A, lookupOf(matchOf('1'), matchOf('2')));
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(LINGER_UNANSWERED_MS - 1);
    calls.chooseMatch(A, 'address-book:2');
    time.advance(LINGER_UNANSWERED_MS - 1);
    expect(calls.current(A)?.lookup.chosen).toBe('address-book:2');
    time.advance(1);
    expect(calls.current(A)).toBeUndefined();
  });

  it('leaves no delay behind when everything is disposed in the middle of calls', async () => {
    const { connector, calls, logger, time } = callFixture();
    const history = new MemoryHistory();
    const parts = { clock: time, timer: time, logger };
    const never = () => new Promise<never>(() => undefined);
    const recorder = new HistoryRecorder({ ...parts, history, onSaved: () => undefined });
    const lookup = new CallerLookup({
      ...parts,
      calls,
      sources: () => [{ system: 'crm', systemName: 'CRM', deadlineMs: 60_000, find: never }],
      home: () => 'DE',
      earlierCalls: () => 0,
    });
    for (const observer of [lookup, recorder]) calls.observe(observer);
    connector.incoming(A);
    connector.incoming(B);
    await calls.answer(A);
    expect(time.pending).toBeGreaterThan(0);
    calls.dispose();
    for (const each of [lookup, recorder]) each.dispose();
    expect([history.get(A)?.result, history.get(B)?.result, time.pending]).toEqual(['failed', 'failed', 0]);
  });
});
