import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import type { Logger } from '#core/ports/logger.ts';

export type EventListener = (event: ConnectorEvent) => void;

/** Hands events out in order, never from inside the call that caused them. A failing listener does not stop others. */
export class EventOutlet {
  readonly #log: Logger;
  readonly #listeners = new Set<EventListener>();

  constructor(log: Logger) {
    this.#log = log;
  }

  add(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: ConnectorEvent): void {
    queueMicrotask(() => {
      for (const listener of this.#listeners) {
        try {
          listener(event);
        } catch (error) {
          this.#log.error('sip.listener-failed', { event: event.type, error: String(error) });
        }
      }
    });
  }
}
