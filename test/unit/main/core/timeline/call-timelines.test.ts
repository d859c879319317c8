import { describe, expect, it } from 'vitest';

import { actingFrom } from '#core/timeline/acting-from.ts';
import { CallTimelines, TIMELINE_SETTLE_MS } from '#core/timeline/call-timelines.ts';
import { TIMELINE_MARKS_MAX, type Circumstances } from '#shared/domain/timeline.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryTimelines } from '#test/support/fakes/memory-timelines.ts';

const A = callIdOf(1);
const STOOD: Circumstances = { agent: { state: 'ready', since: 0 }, ringEnabled: true };

function timed() {
  const fixture = callFixture();
  const store = new MemoryTimelines();
  const { time, logger } = fixture;
  const timelines = new CallTimelines({
    store,
    clock: time,
    timer: time,
    logger,
    circumstances: () => STOOD,
  });
  fixture.calls.observe(timelines);
  const names = () =>
    store.timeline(A)?.marks.map(({ name, detail }) => (detail ? `${name}:${detail}` : name));
  return { ...fixture, store, timelines, names };
}

describe('timelines of calls', () => {
  it('keeps the moments of a missed call in their order, however late they are reported', () => {
    const { connector, time, timelines, names } = timed();
    const arrived = time.now();
    connector.incoming(A);
    timelines.mark(A, 'invite-received', arrived);
    time.advance(100);
    timelines.mark(A, 'ring-audible', arrived + 60, 'Speakers');
    timelines.mark(A, 'popup-painted', arrived + 41);
    time.advance(5000);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(names()).toEqual(['invite-received', 'popup-painted', 'ring-audible:Speakers', 'ended:missed']);
  });

  it('remembers how things stood when the call began', () => {
    const { connector, time, store } = timed();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(TIMELINE_SETTLE_MS);
    expect(store.timeline(A)?.circumstances).toEqual(STOOD);
  });

  it('writes nothing before the popup had its time, and at once with the end', () => {
    const { connector, time, store, timelines } = timed();
    connector.incoming(A);
    timelines.mark(A, 'popup-painted');
    time.advance(TIMELINE_SETTLE_MS - 1);
    expect(store.saves).toHaveLength(0);
    time.advance(1);
    expect(store.saves).toHaveLength(1);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(store.saves).toHaveLength(2);
  });

  it('tells with what the agent answered', async () => {
    const { connector, calls, timelines, names } = timed();
    connector.incoming(A);
    const hotkeys = actingFrom(calls, (id) => timelines.acted(id, 'hotkey'));
    await hotkeys.answer(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'media', callId: A, state: 'flowing' });
    connector.emit({ type: 'media', callId: A, state: 'healing' });
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    expect(names()).toEqual([
      'answer-asked:hotkey',
      'connected',
      'media-flowing',
      'media-healing',
      'ended:answered',
    ]);
  });

  it('does not hold an old key press against a later action', async () => {
    const { connector, calls, time, timelines, names } = timed();
    connector.incoming(A);
    timelines.acted(A, 'popup');
    time.advance(3000);
    await calls.reject(A);
    connector.emit({ type: 'ended', callId: A, kind: 'rejected', cause: { by: 'agent' } });
    expect(names()).toContain('reject-asked');
  });

  it('counts the first of a moment that happens once', () => {
    const { connector, time, timelines, names } = timed();
    connector.incoming(A);
    timelines.mark(A, 'popup-painted', 5);
    timelines.mark(A, 'popup-painted', 9);
    timelines.mark(A, 'a word of another version', 10);
    time.advance(TIMELINE_SETTLE_MS);
    expect(names()).toEqual(['popup-painted']);
  });

  it('stays small whatever happens, and has room for the end', () => {
    const { connector, timelines, store } = timed();
    connector.incoming(A);
    for (let n = 0; n < 1000; n += 1) timelines.markAll('media-lost');
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    const kept = store.timeline(A);
    expect(kept?.marks).toHaveLength(TIMELINE_MARKS_MAX);
    expect(kept?.marks.at(-1)?.name).toBe('ended');
    expect(kept?.dropped).toBe(1000 - (TIMELINE_MARKS_MAX - 1));
  });

  it('marks ringing calls only, where the ring or the popup is meant', () => {
    const { connector, time, timelines, store } = timed();
    const B = callIdOf(2);
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.incoming(B);
    timelines.markRinging('popup-shown');
    time.advance(TIMELINE_SETTLE_MS);
    const shown = [A, B].map((id) => store.timeline(id)?.marks.some(({ name }) => name === 'popup-shown'));
    expect(shown).toEqual([false, true]);
  });

  it.each([
    ['missed', { type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } }, 'ended'],
    ['answered', { type: 'connected', callId: A }, 'connected'],
  ] as const)('marks that the ring of a call that is %s stopped, once', (_how, event, then) => {
    const { connector, timelines } = timed();
    connector.incoming(A);
    timelines.markRinging('ring-asked');
    connector.emit(event);
    timelines.markRinging('ring-stopped');
    const names = timelines.current(A)?.marks.map(({ name }) => name) ?? [];
    expect(names.filter((name) => ['ring-asked', 'ring-stopped', then].includes(name))).toEqual([
      'ring-asked',
      'ring-stopped',
      then,
    ]);
  });

  it('marks no end of a ring that was not asked for', () => {
    const { connector, timelines } = timed();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    expect(timelines.current(A)?.marks.map(({ name }) => name)).not.toContain('ring-stopped');
  });

  it('goes on when the disk is full', () => {
    const { connector, store, logger } = timed();
    store.saveError = new Error('disk full');
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(logger.lines).toContain('error timeline.save-failed');
  });
});
