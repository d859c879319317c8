import type { ConnectorEvent, TelephonyConnector } from '#core/ports/telephony-connector.ts';

type EventType = ConnectorEvent['type'];
type EventOf<T extends EventType> = Extract<ConnectorEvent, { readonly type: T }>;

/** Longer than a question to the phone system is given (8 s, `sip-policy.ts`), whose failing is news as well. */
const WITHIN_MS = 20_000;

/** Everything a connector said, and waiting for what it says next. */
export class EventLog {
  readonly events: ConnectorEvent[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(connector: Pick<TelephonyConnector, 'onEvent'>) {
    connector.onEvent((event) => {
      this.events.push(event);
      for (const check of this.#waiting) check();
    });
  }

  all<T extends EventType>(type: T): readonly EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** The first fitting event, past or future, that is not among the first `after`. Rejects after 20 s. */
  next<T extends EventType>(
    type: T,
    fits: (event: EventOf<T>) => boolean = () => true,
    after = 0,
  ): Promise<EventOf<T>> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = this.events.slice(after).find((event): event is EventOf<T> => {
          return event.type === type && fits(event as EventOf<T>);
        });
        if (found === undefined) return;
        this.#waiting.delete(check);
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`no ${type} came; heard: ${this.events.map(nameOf).join(', ')}`));
      }, WITHIN_MS);
      this.#waiting.add(check);
      check();
    });
  }
}

function nameOf(event: ConnectorEvent): string {
  if (event.type === 'reachability') return `reachability ${event.reachability.state}`;
  return event.type === 'mark' ? `mark ${event.mark}` : event.type;
}
