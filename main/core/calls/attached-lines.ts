import type { LineId } from '#shared/domain/ids.ts';
import type { ConnectorEvent, TelephonyConnector } from '../ports/telephony-connector.ts';
import type { AttachedLine } from './attached-line.ts';

export interface Attached {
  readonly connector: TelephonyConnector;
  readonly line: AttachedLine;
}

export interface AttachedLinesOptions {
  /** The line by which calls go out; the first one when it names none. */
  readonly outgoing: () => LineId | undefined;
  readonly onEvent: (event: ConnectorEvent, from: Attached) => void;
}

/** The connectors that carry calls at present, one per line. */
export class AttachedLines {
  readonly #options: AttachedLinesOptions;
  readonly #lines = new Map<LineId, Attached & { readonly stopListening: () => void }>();

  constructor(options: AttachedLinesOptions) {
    this.#options = options;
  }

  add(connector: TelephonyConnector, line: AttachedLine): void {
    const attached = { connector, line };
    const stopListening = connector.onEvent((event) => this.#options.onEvent(event, attached));
    this.#lines.set(line.id, { ...attached, stopListening });
  }

  /** Hears nothing of the line's connector from now on. */
  remove(id: LineId): void {
    this.#lines.get(id)?.stopListening();
    this.#lines.delete(id);
  }

  get(id: LineId): Attached | undefined {
    return this.#lines.get(id);
  }

  /** The line that a call goes out by: the named one, else the agent's choice. Never another one in its place. */
  forDialling(id: LineId | undefined): Attached | undefined {
    const wanted = id ?? this.#options.outgoing();
    return wanted === undefined ? [...this.#lines.values()][0] : this.#lines.get(wanted);
  }

  ids(): readonly LineId[] {
    return [...this.#lines.keys()];
  }
}
