import type { StreamedEvent } from '#shared/domain/events/app-event.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { presentState } from '../events/events-of-state.ts';
import type { EventStream } from '../events/event-stream.ts';
import { toEventCall } from '../events/to-event-call.ts';
import type { ApiParams, ApiResult } from './api-methods.ts';
import { tellEvent, type EventWish, type ToldEvent } from './tell-events.ts';

export interface EventFeedOptions {
  readonly stream: EventStream;
  readonly snapshot: () => Snapshot;
  readonly permissions: () => EventWish['permissions'];
  readonly send: (event: ToldEvent) => void;
}

/**
 * The events of one connection. What happens while the answer to a subscription is on its way waits until `flush`, so
 * that nobody hears of an event before they know where they stand.
 */
export class EventFeed {
  readonly #options: EventFeedOptions;
  #stop: (() => void) | undefined;
  #held: ToldEvent[] | undefined;

  constructor(options: EventFeedOptions) {
    this.#options = options;
  }

  subscribe(wanted: ApiParams<'events.subscribe'>): ApiResult<'events.subscribe'> {
    const { stream, permissions } = this.#options;
    this.stop();
    const { names, only } = wanted;
    const tell = (event: StreamedEvent) => tellEvent(event, { names, only, permissions: permissions() });
    const { events, complete } = this.#before(wanted);
    this.#held = [];
    this.#stop = stream.onEvent((event) => this.#send(tell(event)));
    return { stream: stream.id, revision: stream.revision, complete, missed: events.flatMap(tell) };
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#held = undefined;
  }

  /** The answer has gone out: from now on events go at once. */
  flush(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const event of held) this.#options.send(event);
  }

  #send(events: readonly ToldEvent[]): void {
    if (this.#held !== undefined) this.#held.push(...events);
    else for (const event of events) this.#options.send(event);
  }

  /** What came since, in this run of the app; otherwise how things stand. */
  #before({ after, stream: id }: ApiParams<'events.subscribe'>): {
    readonly events: readonly StreamedEvent[];
    readonly complete: boolean;
  } {
    const { stream, snapshot } = this.#options;
    if (after !== undefined && (id === undefined || id === stream.id) && after <= stream.revision)
      return stream.after(after);
    const state = snapshot();
    const calls = state.calls.filter(({ phase }) => phase !== 'ended').map(toEventCall);
    const present = [...presentState(state), { type: 'active-calls' as const, calls }];
    const at = state.agent.since;
    return {
      events: present.map((event) => ({ revision: stream.revision, at, event })),
      complete: after === undefined,
    };
  }
}
