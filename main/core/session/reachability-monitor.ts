import type { Reachability } from '#shared/domain/reachability.ts';
import type { Clock } from '../ports/clock.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';

export interface ReachabilityMonitorOptions {
  readonly clock: Clock;
  readonly onChange: (reachability: Reachability) => void;
}

/** The reachability of the connector in use; `off` while there is none. */
export class ReachabilityMonitor {
  readonly #options: ReachabilityMonitorOptions;
  #current: Reachability;
  #stopListening: (() => void) | undefined;

  constructor(options: ReachabilityMonitorOptions) {
    this.#options = options;
    this.#current = { state: 'off', since: options.clock.now() };
  }

  get current(): Reachability {
    return this.#current;
  }

  /** Listens to this connector instead of the one before. Attach before `connect`, or its first words are lost. */
  attach(connector: TelephonyConnector): void {
    this.#stopListening?.();
    this.#stopListening = connector.onEvent((event) => {
      if (event.type === 'reachability') this.#set(event.reachability);
    });
  }

  detach(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#set({ state: 'off', since: this.#options.clock.now() });
  }

  #set(reachability: Reachability): void {
    this.#current = reachability;
    this.#options.onChange(reachability);
  }
}
