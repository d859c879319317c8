import type { Logger } from '../ports/logger.ts';
import { InOrder } from '../state/in-order.ts';
import type { CallChange, CallObserver } from './call-observer.ts';

/**
 * Tells every observer of every change, in the order in which the observers were added. A change that an observer
 * causes while it is being told waits until the present one has reached everybody; an observer that throws is logged.
 */
export class CallFanOut implements CallObserver {
  readonly #logger: Logger;
  readonly #observers = new Set<CallObserver>();
  readonly #order = new InOrder<CallChange>((change) => this.#tell(change));

  constructor(options: { readonly logger: Logger }) {
    this.#logger = options.logger;
  }

  /** Adds an observer; the returned function takes it out again. */
  add(observer: CallObserver): () => void {
    this.#observers.add(observer);
    return () => void this.#observers.delete(observer);
  }

  onCallChanged(change: CallChange): void {
    this.#order.add(change);
  }

  #tell(change: CallChange): void {
    for (const observer of this.#observers) {
      try {
        observer.onCallChanged(change);
      } catch (error) {
        this.#logger.error('call.observer-failed', {
          call: change.call.id,
          kind: change.kind,
          error: String(error),
        });
      }
    }
  }
}
