import type { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import type { Reachability } from '#shared/domain/reachability.ts';
import type { Logger } from '../ports/logger.ts';
import type { OutageStore } from '../ports/timeline-store.ts';

export interface ReachLogOptions {
  readonly store: OutageStore;
  readonly logger: Logger;
  /** A line was lost or came back. */
  readonly onTurn?: (turn: 'unreachable' | 'reachable', at: number) => void;
}

/**
 * Keeps when calls could not reach the agent on each line. An outage that the app did not survive goes on until a line
 * is reachable again, in whatever run: nobody could call meanwhile. Signing out ends it.
 */
export class ReachLog {
  readonly #options: ReachLogOptions;
  readonly #states = new Map<LineId, Reachability['state']>();

  constructor(options: ReachLogOptions) {
    this.#options = options;
  }

  /** Takes what is known of all lines now; repeated news changes nothing. A line that is gone was signed out. */
  heard(lines: readonly Pick<LineView, 'id' | 'reachability'>[], now: number): void {
    for (const { id, reachability } of lines) this.#turn(id, reachability, now);
    for (const id of this.#states.keys()) {
      if (lines.some((line) => line.id === id)) continue;
      this.#turn(id, { state: 'off', since: now }, now);
      this.#states.delete(id);
    }
  }

  #turn(lineId: LineId, { state, since, problem }: Reachability, now: number): void {
    const before = this.#states.get(lineId);
    if (state === before) return;
    this.#states.set(lineId, state);
    if (state === 'unreachable' || state === 'refused') {
      this.#keep(() =>
        this.#options.store.beginOutage({ lineId, from: since, ...(problem !== undefined && { problem }) }),
      );
      if (before === 'reachable') this.#options.onTurn?.('unreachable', since);
    } else if (state === 'reachable' || state === 'off') {
      this.#keep(() => this.#options.store.endOutage(lineId, now));
      if (state === 'reachable' && before !== undefined && before !== 'connecting')
        this.#options.onTurn?.('reachable', now);
    }
  }

  #keep(write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#options.logger.error('outage.save-failed', { error: String(error) });
    }
  }
}
