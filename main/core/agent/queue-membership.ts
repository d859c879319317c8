import type { PbxAgreement } from '#shared/domain/agent.ts';
import type { AgentControl, AgentOrder, AgentOrderProblem } from '../ports/agent-control.ts';

/** What the PBX should hold of the agent in its queues. */
export interface Membership {
  readonly loggedIn: boolean;
  readonly paused: boolean;
}

export interface QueueMembershipOptions {
  readonly control: AgentControl;
  readonly onChange: () => void;
}

export type MembershipState = PbxAgreement['state'];

/** What holds of the work of telling. `due` is whether what the PBX took differs from what is wanted. */
type TellingEvent = 'due' | 'settled' | 'refusal' | 'nothing-to-tell';

/**
 *     alone ──due──▶ telling ──settled──▶ agreed
 *                     ▲  ▲ └───refusal──▶ refused
 *                     │  └──────due────────┘ │
 *                     └──due── agreed ◀─settled (what is wanted became what the PBX took)
 *
 * `nothing-to-tell` leads back to `alone` from everywhere: the line has no codes, or call-centre mode is not on.
 */
export const TRANSITIONS = {
  alone: { due: 'telling', settled: 'agreed' },
  telling: { settled: 'agreed', refusal: 'refused', 'nothing-to-tell': 'alone' },
  agreed: { due: 'telling', 'nothing-to-tell': 'alone' },
  refused: { due: 'telling', settled: 'agreed', 'nothing-to-tell': 'alone' },
} as const satisfies Record<MembershipState, Partial<Record<TellingEvent, MembershipState>>>;

type Known = { readonly [Key in keyof Membership]: boolean | undefined };

const UNKNOWN: Known = { loggedIn: undefined, paused: undefined };

/**
 * Brings what the PBX holds of the agent to what is wanted, one order after the other, and knows what it took. Nothing
 * is assumed: after a start, and for a line that is new, everything is told once.
 */
export class QueueMembership {
  readonly #options: QueueMembershipOptions;
  #wanted: Membership | undefined;
  #known = UNKNOWN;
  #state: MembershipState = 'alone';
  #problem: AgentOrderProblem | undefined;
  #reachable = false;
  #runs = false;
  /** Grows when what is known is void: an answer that was under way then counts no more. */
  #epoch = 0;

  constructor(options: QueueMembershipOptions) {
    this.#options = options;
  }

  get state(): MembershipState {
    return this.#state;
  }

  get problem(): AgentOrderProblem | undefined {
    return this.#state === 'refused' ? this.#problem : undefined;
  }

  /** Wants this of the PBX from now on; nothing at all without a membership. */
  want(wanted: Membership | undefined): void {
    const isSame = wanted?.loggedIn === this.#wanted?.loggedIn && wanted?.paused === this.#wanted?.paused;
    if (isSame) return;
    this.#wanted = wanted;
    this.#begin();
  }

  /** Tells anew what was not taken. */
  retry(): void {
    if (this.#state === 'refused') this.#begin();
  }

  setReachable(reachable: boolean): void {
    const cameBack = reachable && !this.#reachable;
    this.#reachable = reachable;
    if (cameBack && (this.#state === 'telling' || this.#problem === 'not-reachable')) this.#begin();
  }

  /** The line is another one: nothing is known of its PBX. */
  forget(): void {
    this.#epoch += 1;
    this.#known = UNKNOWN;
    this.#begin();
  }

  #begin(): void {
    this.#problem = undefined;
    if (this.#wanted === undefined || !this.#hasCodes()) this.#move('nothing-to-tell');
    else if (this.#nextOrder() === undefined) this.#move('settled');
    else {
      this.#move('due');
      void this.#run();
    }
  }

  async #run(): Promise<void> {
    if (this.#runs) return;
    this.#runs = true;
    for (let order = this.#nextOrder(); order !== undefined && this.#reachable; order = this.#nextOrder()) {
      const epoch = this.#epoch;
      const wanted = this.#wanted;
      const outcome = await this.#options.control.tell(order);
      if (epoch !== this.#epoch) continue;
      if (outcome.ok) this.#took(order);
      else if (wanted === this.#wanted) {
        this.#problem = outcome.problem;
        break;
      }
    }
    this.#runs = false;
    if (this.#problem !== undefined) this.#move('refusal');
    else if (this.#nextOrder() === undefined) this.#move('settled');
  }

  #nextOrder(): AgentOrder | undefined {
    return this.#due().find((order) => this.#options.control.offers(order));
  }

  #due(): readonly AgentOrder[] {
    const wanted = this.#wanted;
    if (wanted === undefined) return [];
    const door: AgentOrder = wanted.loggedIn ? 'log-in' : 'log-out';
    const pause: AgentOrder = wanted.paused ? 'pause' : 'resume';
    return [
      ...(this.#known.loggedIn === wanted.loggedIn ? [] : [door]),
      ...(!wanted.loggedIn || this.#known.paused === wanted.paused ? [] : [pause]),
    ];
  }

  /** A member that logs in may be paused from before: that is told anew. */
  #took(order: AgentOrder): void {
    if (order === 'log-in' || order === 'log-out')
      this.#known = { loggedIn: order === 'log-in', paused: undefined };
    else this.#known = { ...this.#known, paused: order === 'pause' };
  }

  #hasCodes(): boolean {
    return (['log-in', 'log-out', 'pause', 'resume'] as const).some((each) =>
      this.#options.control.offers(each),
    );
  }

  #move(event: TellingEvent): void {
    const moves: Partial<Record<TellingEvent, MembershipState>> = TRANSITIONS[this.#state];
    this.#state = moves[event] ?? this.#state;
    this.#options.onChange();
  }
}
