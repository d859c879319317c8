import type { Reachability, ReachProblem } from '#shared/domain/reachability.ts';
import type { Clock } from '../ports/clock.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';

export interface ReachabilityMonitorOptions {
  readonly clock: Clock;
  readonly onChange: (reachability: Reachability) => void;
}

/** The reachability of one line: what its connector says; `off` while there is none. */
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

  /** There is no connector, and there cannot be one until the agent does something. */
  refuse(problem: ReachProblem, server: string): void {
    this.#set({ state: 'refused', since: this.#options.clock.now(), problem, server });
  }

  #set(reachability: Reachability): void {
    this.#current = reachability;
    this.#options.onChange(reachability);
  }
}
