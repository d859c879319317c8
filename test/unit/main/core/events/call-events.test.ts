import { describe, expect, it } from 'vitest';

import { AppEvent } from '#shared/domain/events/app-event.ts';
import { eventFixture } from '#test/support/event-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(1);
const B = callIdOf(2);
const HANG_UP = { kind: 'hung-up', cause: { by: 'party' } } as const;

describe('events of calls', () => {
  it('tell the life of an incoming call in order', () => {
    const { connector, steps } = eventFixture();
    connector.incoming(A);
    expect(steps()).toEqual(['call-started', 'call-ringing', 'current-call-changed']);
    connector.emit({ type: 'connected', callId: A });
    expect(steps()).toEqual(['call-connected']);
    connector.emit({ type: 'media', callId: A, state: 'flowing' });
    expect(steps()).toEqual(['voice-started']);
    connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    expect(steps()).toEqual(['call-held']);
    connector.emit({ type: 'hold', callId: A, local: false, remote: false });
    expect(steps()).toEqual(['call-resumed']);
    connector.emit({ type: 'ended', callId: A, ...HANG_UP });
    expect(steps()).toEqual(['call-ended', 'voice-ended', 'current-call-changed']);
  });

  it('say that the other side of an outgoing call is busy before its end', async () => {
    const { connector, calls, settled, steps } = eventFixture();
    const dialled = await calls.dial('030901820');
    await settled();
    expect(steps()).toEqual(['call-started', 'current-call-changed']);
    const id = dialled.ok ? dialled.value.id : A;
    connector.emit({ type: 'ended', callId: id, kind: 'busy', cause: { by: 'party' } });
    expect(steps()).toEqual(['call-busy', 'call-ended', 'current-call-changed']);
  });

  it('name what changed while the phase stays, and what may be done now', () => {
    const { connector, told } = eventFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    told();
    connector.emit({ type: 'muted', callId: A, muted: true });
    expect(told()).toMatchObject([
      { type: 'call-changed', changed: ['muted'], call: { id: A, muted: true } },
      { type: 'call-actions-changed', callId: A },
    ]);
  });

  it('tell nothing of the line quality, which changes every second', () => {
    const { connector, calls, told } = eventFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    told();
    calls.setQuality(A, { score: 90, lossPercent: 0, jitterMs: 2, roundTripMs: 20 } as never);
    expect(told()).toEqual([]);
  });

  it('say which call is in front and which there are', () => {
    const { connector, told } = eventFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    told();
    connector.incoming(B);
    expect(told().find(({ type }) => type === 'active-calls')).toMatchObject({ calls: [{}, {}] });
    connector.emit({ type: 'ended', callId: A, ...HANG_UP });
    const events = told();
    expect(events.find(({ type }) => type === 'active-calls')).toMatchObject({ calls: [{ id: B }] });
    expect(events.find(({ type }) => type === 'current-call-changed')).toMatchObject({ call: { id: B } });
  });

  it('tell when an ended call is gone from the panel', () => {
    const { connector, time, steps } = eventFixture();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    steps();
    time.advance(60_000);
    expect(steps()).toEqual(['call-left']);
  });

  it('fit their schema and carry what is known of the party apart from the call', () => {
    const { connector, told } = eventFixture();
    connector.incoming(A, { displayName: 'Ada', headers: { 'x-customer': 'A-17' }, alertInfo: 'ring' });
    const [started] = told();
    expect(AppEvent.parse(started)).toEqual(started);
    expect(started).toMatchObject({ call: { records: { headers: { 'x-customer': 'A-17' }, notes: '' } } });
    expect(started).not.toHaveProperty('call.alertInfo');
  });
});
