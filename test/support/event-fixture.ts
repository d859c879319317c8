import { CallEvents } from '#core/events/call-events.ts';
import { EventStream } from '#core/events/event-stream.ts';
import type { AppEvent, AppEventType } from '#shared/domain/events/app-event.ts';
import { callFixture, type CallFixture } from './call-fixture.ts';

export interface EventFixture extends CallFixture {
  readonly stream: EventStream;
  /** What was told since the last time this was asked. */
  readonly told: () => readonly AppEvent[];
  /** The same, names only, without those that say again what was said. */
  readonly steps: () => readonly AppEventType[];
}

const REPEATS: readonly AppEventType[] = ['call-changed', 'call-actions-changed', 'active-calls'];

/** A call service on a fake connector, with everything that it makes the event stream tell. */
export function eventFixture(): EventFixture {
  const calls = callFixture();
  const stream = new EventStream({ id: 'this-run', clock: calls.time, logger: calls.logger });
  let events: AppEvent[] = [];
  stream.onEvent(({ event }) => events.push(event));
  calls.calls.observe(new CallEvents({ stream, calls: () => calls.calls.views() }));
  const told = () => {
    const since = events;
    events = [];
    return since;
  };
  const steps = () =>
    told()
      .map(({ type }) => type)
      .filter((type) => !REPEATS.includes(type));
  return { ...calls, stream, told, steps };
}
