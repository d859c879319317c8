import type { CallView } from '#shared/domain/call.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { EventStream } from './event-stream.ts';
import { eventsOfCall } from './events-of-call.ts';
import { toEventCall } from './to-event-call.ts';

export interface CallEventsOptions {
  readonly stream: Pick<EventStream, 'add'>;
  /** Every call, the current one first. */
  readonly calls: () => readonly CallView[];
}

/** Puts what happens to calls into the event stream, and behind it what that means for all of them. */
export class CallEvents implements CallObserver {
  readonly #options: CallEventsOptions;
  #current: string | undefined;
  #active = '';

  constructor(options: CallEventsOptions) {
    this.#options = options;
  }

  onCallChanged(change: CallChange): void {
    const { stream, calls } = this.#options;
    stream.add(...eventsOfCall(change));
    const active = calls().filter(({ phase }) => phase !== 'ended');
    const [current] = active;
    if (current?.id !== this.#current) {
      this.#current = current?.id;
      stream.add({
        type: 'current-call-changed',
        ...(current !== undefined && { call: toEventCall(current) }),
      });
    }
    const ids = active.map(({ id }) => id).join(' ');
    if (ids === this.#active) return;
    this.#active = ids;
    stream.add({ type: 'active-calls', calls: active.map(toEventCall) });
  }
}
