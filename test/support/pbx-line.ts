import { readFileSync } from 'node:fs';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipConnectorOptions } from '#adapters/telephony/sip/sip-connector-options.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import { LineId } from '#shared/domain/ids.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { LAB, labCaFile } from '#test/lab/asterisk.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

type EventType = ConnectorEvent['type'];
type EventOf<T extends EventType> = Extract<ConnectorEvent, { readonly type: T }>;

/** A connector with everything it said, and waiting for what it says next. */
export class PbxLine {
  readonly connector: SipConnector;
  readonly events: ConnectorEvent[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(options: SipConnectorOptions) {
    this.connector = new SipConnector(options);
    this.connector.onEvent((event) => {
      this.events.push(event);
      for (const check of [...this.#waiting]) check();
    });
  }

  /** Events of a type so far. */
  all<T extends EventType>(type: T): readonly EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** The first fitting event, past or future, and not one that `after` already held. */
  next<T extends EventType>(
    type: T,
    fits: (event: EventOf<T>) => boolean = () => true,
    { withinMs = 8000, after = 0 } = {},
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
        reject(new Error(`no ${type} in ${withinMs} ms; heard: ${this.events.map(nameOf).join(', ')}`));
      }, withinMs);
      this.#waiting.add(check);
      check();
    });
  }

  async registered(): Promise<this> {
    this.connector.connect();
    await this.next('reachability', (event) => event.reachability.state === 'reachable');
    return this;
  }
}

/** Options for a line of the lab's Asterisk. */
export function labLine(
  media: MediaGateway,
  change: Partial<SipConnectorOptions> & { readonly user?: string; readonly server?: string } = {},
): SipConnectorOptions {
  const { user = '1001', server = LAB.wss, ...rest } = change;
  const line = LineSettings.parse({
    id: LineId.parse('lab'),
    label: 'Lab',
    server,
    user,
    country: 'US',
    ...(server.startsWith('wss:') ? { caPem: readFileSync(labCaFile(), 'utf8') } : {}),
  });
  return {
    line,
    password: LAB.agentPassword,
    media,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    ids: new RandomIds(),
    log: silentLogger,
    version: '0.0.0-test',
    ...rest,
  };
}

function nameOf(event: ConnectorEvent): string {
  if (event.type === 'reachability') return `reachability ${event.reachability.state}`;
  return event.type === 'mark' ? `mark ${event.mark}` : event.type;
}
