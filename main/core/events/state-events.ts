import type { EventStream } from './event-stream.ts';
import { eventsOfState, type EventState } from './events-of-state.ts';

export interface StateEventsOptions {
  readonly stream: Pick<EventStream, 'add'>;
  /** How things stand at the start. */
  readonly state: EventState;
}

/** Puts what happens to the phone and to the agent into the event stream, snapshot by snapshot. */
export class StateEvents {
  readonly #stream: StateEventsOptions['stream'];
  #state: EventState;

  constructor({ stream, state }: StateEventsOptions) {
    this.#stream = stream;
    this.#state = state;
  }

  take(state: EventState): void {
    const before = this.#state;
    this.#state = state;
    this.#stream.add(...eventsOfState(before, state));
  }
}
