import type { AgentWork } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import type { OverallReachability } from '#shared/domain/reachability.ts';
import { agentStatus } from '../agent/agent-status.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { SnapshotParts, StatePublisher } from './state-publisher.ts';

export interface StateKeeperOptions {
  readonly publisher: StatePublisher;
  readonly calls: () => readonly CallView[];
  /** Missed calls that the agent has not looked at. */
  readonly unseenMissed: () => number;
  readonly clock: Clock;
}

/** Feeds the publisher: calls, reachability, history, and the agent's status that follows from them. */
export class StateKeeper implements CallObserver {
  readonly #options: StateKeeperOptions;
  #hasMicrophone = true;

  constructor(options: StateKeeperOptions) {
    this.#options = options;
  }

  /** A new call is published at once: lookups and the disk, which come after, must not hold the popup back. */
  onCallChanged({ kind }: CallChange): void {
    this.#update({ calls: this.#options.calls() });
    if (kind === 'started') this.#options.publisher.publishNow();
  }

  setLines(lines: readonly LineView[], reachability: OverallReachability): void {
    this.#update({ lines, reachability });
  }

  setMode(mode: SnapshotParts['mode']): void {
    this.#update({ mode });
  }

  setWork(work: AgentWork): void {
    this.#update({ work });
  }

  setMicrophone(hasMicrophone: boolean): void {
    this.#hasMicrophone = hasMicrophone;
    this.#update({});
  }

  /** The history changed on disk, or the agent has looked at it. */
  historyChanged(): void {
    const { publisher, unseenMissed } = this.#options;
    this.#update({ missed: unseenMissed(), historyRevision: publisher.parts().historyRevision + 1 });
  }

  #update(change: Partial<SnapshotParts>): void {
    const { publisher, clock } = this.#options;
    const parts = { ...publisher.parts(), ...change };
    const agent = agentStatus(parts.agent, { ...parts, hasMicrophone: this.#hasMicrophone }, clock.now());
    publisher.update({ ...change, agent });
  }
}
