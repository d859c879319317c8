import type { AppEvent, StreamedEvent } from '#shared/domain/events/app-event.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';

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
  readonly #waiting: StreamedEvent[] = [];
  #revision = 0;
  #telling = false;

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
    for (const event of events) {
      this.#revision += 1;
      this.#waiting.push({ revision: this.#revision, at, event });
    }
    this.#tellWaiting();
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

  #tellWaiting(): void {
    if (this.#telling) return;
    this.#telling = true;
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift())
        this.#tell(next);
    } finally {
      this.#telling = false;
    }
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
