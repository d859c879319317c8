import type { LineId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';

import type { ConnectorFactory } from '../ports/connector-factory.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';
import { touchesConnection } from './line-connection.ts';

/** Where the connectors' events go. */
export interface SessionCalls {
  attach(connector: TelephonyConnector, line: LineSettings): void;
  /** The line has other settings on the same connector. */
  update(line: LineSettings): void;
  detach(lineId: LineId): void;
  /** Whether a call is on the line that a new connection would end. */
  hasCalls(lineId: LineId): boolean;
}

interface Running {
  readonly connector: TelephonyConnector;
  /** With what it was connected. */
  readonly line: LineSettings;
  readonly password: string;
}

export interface RunningLinesOptions {
  readonly connectors: ConnectorFactory;
  readonly calls: SessionCalls;
}

/** The connectors that run, one per line. */
export class RunningLines {
  readonly #options: RunningLinesOptions;
  readonly #running = new Map<LineId, Running>();

  constructor(options: RunningLinesOptions) {
    this.#options = options;
  }

  connect(line: LineSettings, password: string): void {
    const { connectors, calls } = this.#options;
    const connector = connectors.create(line, password);
    this.#running.set(line.id, { connector, line, password });
    calls.attach(connector, line);
    connector.connect();
  }

  /** Whether what is wanted takes a new connection; also where none runs. A missing password is the one in use. */
  needsConnecting(line: LineSettings, password: string | undefined): boolean {
    const running = this.#running.get(line.id);
    if (running === undefined) return true;
    return touchesConnection(line, running.line) || (password ?? running.password) !== running.password;
  }

  /** What does not touch the connection holds from now on. */
  update(line: LineSettings): void {
    const running = this.#running.get(line.id);
    if (running === undefined) return;
    running.connector.update(line);
    this.#options.calls.update(line);
  }

  /** Ends the line's calls truthfully. */
  async leave(id: LineId): Promise<void> {
    const running = this.#running.get(id);
    if (running === undefined) return;
    this.#running.delete(id);
    await running.connector.disconnect();
    this.#options.calls.detach(id);
  }

  async leaveAll(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.leave(id)));
  }

  reconnectNow(lineId?: LineId): void {
    for (const [id, { connector }] of this.#running)
      if (lineId === undefined || id === lineId) connector.reconnectNow();
  }

  async rest(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ connector }) => connector.rest()));
  }
}
