import type { AgentWork } from '#shared/domain/agent.ts';
import type { OverallReachability } from '#shared/domain/reachability.ts';

import type { Clock } from '../ports/clock.ts';
import type { DeskState } from '../ports/desk-state.ts';
import type { PowerEvent } from '../ports/power-events.ts';

/** Whoever has not touched the PC for so long is taken to be elsewhere. */
export const IDLE_AWAY_SECONDS = 300;

export interface AbsenceSources {
  readonly work: () => Pick<AgentWork, 'choice' | 'gate'>;
  readonly reachability: () => Pick<OverallReachability, 'state'>;
  readonly desk: DeskState;
  readonly clock: Clock;
}

/** Knows whether the agent is away: on a break, not to be disturbed, out of reach, at a locked or sleeping PC, or gone. */
export class AbsenceWatch {
  readonly #sources: AbsenceSources;
  /** When the PC last woke or was unlocked; a call that began before met nobody. */
  #backAt = Number.NEGATIVE_INFINITY;

  constructor(sources: AbsenceSources) {
    this.#sources = sources;
  }

  power(event: PowerEvent): void {
    if (event === 'resume' || event === 'unlock') this.#backAt = this.#sources.clock.now();
  }

  /** Whether nobody was there for a call that began at `startedAt` (epoch ms) and is over now. */
  missed(startedAt: number): boolean {
    const { work, reachability, desk } = this.#sources;
    const { choice, gate } = work();
    return (
      startedAt <= this.#backAt ||
      choice.state === 'not-ready' ||
      gate.doNotDisturb ||
      reachability().state === 'unreachable' ||
      desk.locked() === true ||
      (desk.idleSeconds() ?? 0) >= IDLE_AWAY_SECONDS
    );
  }
}
