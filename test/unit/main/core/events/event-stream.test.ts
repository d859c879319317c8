import { describe, expect, it } from 'vitest';

import { EVENTS_KEPT, EventStream } from '#core/events/event-stream.ts';
import type { StreamedEvent } from '#shared/domain/events/app-event.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

function aStream() {
  const time = new FakeTime();
  const logger = new RecordingLogger();
  const stream = new EventStream({ id: 'run', clock: time, logger });
  const told: StreamedEvent[] = [];
  stream.onEvent((event) => told.push(event));
  return { stream, told, logger };
}

describe('the event stream', () => {
  it('counts events from one and tells them to everybody', () => {
    const { stream, told } = aStream();
    stream.add({ type: 'phone-ready' }, { type: 'signed-out' });
    expect(told.map(({ revision, event }) => [revision, event.type])).toEqual([
      [1, 'phone-ready'],
      [2, 'signed-out'],
    ]);
    expect(stream.revision).toBe(2);
  });

  it('keeps the order for every listener when one of them causes an event', () => {
    const { stream } = aStream();
    const late: number[] = [];
    stream.onEvent(({ event }) => {
      if (event.type === 'phone-ready') stream.add({ type: 'phone-lost' });
    });
    stream.onEvent(({ revision }) => late.push(revision));
    stream.add({ type: 'phone-ready' }, { type: 'signed-out' });
    expect(late).toEqual([1, 2, 3]);
  });

  it('goes on when a listener fails', () => {
    const { stream, logger } = aStream();
    const after: string[] = [];
    stream.onEvent(() => {
      throw new Error('gone');
    });
    stream.onEvent(({ event }) => after.push(event.type));
    stream.add({ type: 'phone-ready' });
    expect(after).toEqual(['phone-ready']);
    expect(logger.lines).toContain('error events.listener-failed');
  });

  it('tells a listener nothing more once it has stopped', () => {
    const { stream } = aStream();
    const told: number[] = [];
    const stop = stream.onEvent(({ revision }) => told.push(revision));
    stream.add({ type: 'phone-ready' });
    stop();
    stream.add({ type: 'phone-lost' });
    expect(told).toEqual([1]);
  });

  it('tells what somebody missed, and whether that is all', () => {
    const { stream } = aStream();
    expect(stream.after(0)).toEqual({ events: [], complete: true });
    for (let n = 0; n < EVENTS_KEPT + 3; n += 1) stream.add({ type: 'phone-ready' });
    expect(stream.after(EVENTS_KEPT + 1)).toMatchObject({ complete: true, events: [{}, {}] });
    expect(stream.after(3)).toMatchObject({ complete: true });
    expect(stream.after(3).events).toHaveLength(EVENTS_KEPT);
    expect(stream.after(2)).toMatchObject({ complete: false });
  });
});
