import type { CrmProblem } from '#shared/domain/crm-write.ts';

import type { Clock } from '../ports/clock.ts';

/** Lanes of one CRM that are worked on at the same time: a slow answer holds up two others at most. */
export const LANES_AT_ONCE = 3;

/** How fast one CRM may be asked: what is under way there, and whether it is to be left alone. */
export class AccountPace {
  readonly #clock: Clock;
  readonly #lanes: number;
  readonly #underWay = new Set<string>();
  #failures = 0;
  #waitsUntil = 0;
  #problem: CrmProblem | undefined;
  #isStopped = false;

  constructor(clock: Clock, lanes = LANES_AT_ONCE) {
    this.#clock = clock;
    this.#lanes = lanes;
  }

  /** Why nothing is sent right now. */
  get problem(): CrmProblem | undefined {
    return this.#problem;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  get failures(): number {
    return this.#failures;
  }

  /** Milliseconds until it may be asked again. */
  get restMs(): number {
    return Math.max(0, this.#waitsUntil - this.#clock.monotonic());
  }

  /** How many more lanes may be worked on now. */
  get free(): number {
    return this.#isStopped || this.restMs > 0 ? 0 : this.#lanes - this.#underWay.size;
  }

  begin(lane: string): void {
    this.#underWay.add(lane);
  }

  end(lane: string): void {
    this.#underWay.delete(lane);
  }

  isUnderWay(lane: string): boolean {
    return this.#underWay.has(lane);
  }

  /** It answers. */
  succeeded(): void {
    this.#failures = 0;
    this.#waitsUntil = 0;
    this.#problem = undefined;
  }

  /** Leaves it alone for a while. */
  wait(ms: number, problem: CrmProblem): void {
    this.#failures += 1;
    this.#waitsUntil = this.#clock.monotonic() + ms;
    this.#problem = problem;
  }

  /** Leaves it alone until `resume`. */
  stop(problem: CrmProblem): void {
    this.#isStopped = true;
    this.#problem = problem;
  }

  /** Somebody changed something: it may work now. */
  resume(): void {
    this.#isStopped = false;
    this.succeeded();
  }

  /** The network is back: a wait for that is over, one that the CRM asked for is not. */
  wake(): void {
    if (this.#problem === 'not-reachable') this.#waitsUntil = 0;
  }
}
