import type { LineId } from '#shared/domain/ids.ts';
import type { ConnectorEvent, DialOptions, TelephonyConnector } from '../ports/telephony-connector.ts';
import type { Outgoing } from '../session/outgoing-line.ts';
import type { AttachedLine } from './attached-line.ts';
import type { DialChoice } from './dial-choice.ts';

export interface Attached {
  readonly connector: TelephonyConnector;
  readonly line: AttachedLine;
}

export interface AttachedLinesOptions {
  /** How calls go out unless the agent says otherwise; by the first line, with its own number, when undefined. */
  readonly outgoing: () => Outgoing | undefined;
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
    const stopListening = connector.onEvent((event) => {
      const attached = this.#lines.get(line.id);
      if (attached !== undefined) this.#options.onEvent(event, attached);
    });
    this.#lines.set(line.id, { connector, line, stopListening });
  }

  /** The line has other settings on the same connector. */
  update(line: AttachedLine): void {
    const known = this.#lines.get(line.id);
    if (known !== undefined) this.#lines.set(line.id, { ...known, line });
  }

  /** Hears nothing of the line's connector from now on. */
  remove(id: LineId): void {
    this.#lines.get(id)?.stopListening();
    this.#lines.delete(id);
  }

  get(id: LineId): Attached | undefined {
    return this.#lines.get(id);
  }

  /**
   * What a call goes out by: the named line, else the agent's usual one, and never another one in its place. The usual
   * caller id counts on the line that it was chosen for.
   */
  forDialling(choice: DialChoice): (Attached & { readonly options: DialOptions }) | undefined {
    const usual = this.#options.outgoing();
    const wanted = choice.lineId ?? usual?.lineId;
    const attached = wanted === undefined ? [...this.#lines.values()][0] : this.#lines.get(wanted);
    if (attached === undefined) return undefined;
    const usualCallerId = usual?.lineId === attached.line.id ? usual.callerId : undefined;
    return { ...attached, options: { callerId: choice.callerId ?? usualCallerId } };
  }

  ids(): readonly LineId[] {
    return [...this.#lines.keys()];
  }
}
