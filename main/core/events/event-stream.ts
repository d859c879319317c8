import type { AppEvent, StreamedEvent } from '#shared/domain/events/app-event.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { InOrder } from '../state/in-order.ts';

/** How many events somebody who was away can be told afterwards; a call makes some twenty. */
export const EVENTS_KEPT = 2000;

export interface EventStreamOptions {
  /** Names this run of the app: revisions of another run mean nothing here. */
  readonly id: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What came after a revision. `complete` is false when older events are not known any more. */
export interface MissedEvents {
  readonly events: readonly StreamedEvent[];
  readonly complete: boolean;
}

/**
 * Everything that happens, in one order: every listener hears every event in the order of its revision, also when an
 * event is added while another one is told. A listener that throws is logged and does not keep the others from hearing.
 */
export class EventStream {
  readonly id: string;
  readonly #options: EventStreamOptions;
  readonly #listeners = new Set<(event: StreamedEvent) => void>();
  readonly #kept: StreamedEvent[] = [];
  readonly #order = new InOrder<StreamedEvent>((event) => this.#tell(event));
  #revision = 0;

  constructor(options: EventStreamOptions) {
    this.id = options.id;
    this.#options = options;
  }

  /** Of the newest event; 0 before the first. */
  get revision(): number {
    return this.#revision;
  }

  add(...events: readonly AppEvent[]): void {
    const at = this.#options.clock.now();
    const streamed = events.map((event) => {
      this.#revision += 1;
      return { revision: this.#revision, at, event };
    });
    this.#order.add(...streamed);
  }

  /** Events after this revision, oldest first. A revision of the future misses nothing and is told nothing. */
  after(revision: number): MissedEvents {
    const oldest = this.#kept[0]?.revision ?? this.#revision + 1;
    return {
      events: this.#kept.filter((each) => each.revision > revision),
      complete: revision >= oldest - 1,
    };
  }

  /** Hears every event from now on; the returned function ends that. */
  onEvent(listener: (event: StreamedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(event: StreamedEvent): void {
    this.#kept.push(event);
    if (this.#kept.length > EVENTS_KEPT) this.#kept.shift();
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#options.logger.error('events.listener-failed', {
          type: event.event.type,
          error: String(error),
        });
      }
    }
  }
}
