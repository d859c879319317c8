import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Binding } from './read-bindings.ts';
import { judgeBindings, type HeldBinding } from './judge-bindings.ts';
import { Registrar, type RegisterAttempt, type RegistrarOptions } from './registrar.ts';

export interface LineBindingsOptions extends RegistrarOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  /** The agent has no other telephone at this address: whatever else is bound may go. */
  readonly isOnlyPhone: () => boolean;
}

/** One wish to be bound. */
export interface BindWish {
  readonly expiresSeconds: number;
  /** Over a connection that has not been bound before. */
  readonly isFresh: boolean;
  /** False as soon as the connection was given up: nothing more is sent for it. */
  readonly isCurrent: () => boolean;
}

const SILENT = { kind: 'silent', detail: 'no answer to the removal of old bindings' } as const;

type Accepted = Extract<RegisterAttempt, { kind: 'accepted' }>;

/**
 * The bindings of the line's address at the PBX: makes ours, and sees to it that calls do not ring a connection that is
 * gone. What is left of our own connection before is removed with everything (RFC 3261 section 10.2.2: `Contact: *`),
 * since it cannot be named, and ours made anew; but only when nobody else's can be among it. What cannot be told stays,
 * and is known as a doubt.
 */
export class LineBindings {
  readonly #options: LineBindingsOptions;
  readonly #registrar: Registrar;
  #held: HeldBinding | undefined;
  #doubtUntil: number | undefined;
  /** This PBX does not remove everything at once: it says no, or nothing twice. */
  #isRefused = false;
  #wasSilent = false;

  constructor(options: LineBindingsOptions) {
    this.#options = options;
    this.#registrar = new Registrar(options);
  }

  /** Until when the PBX may ring a connection of ours that is gone, epoch ms; undefined when it does not. */
  get doubtUntil(): number | undefined {
    const until = this.#doubtUntil;
    return until !== undefined && until > this.#options.clock.now() ? until : undefined;
  }

  /** Calls were seen to arrive, whatever is bound besides. */
  trusted(): void {
    this.#doubtUntil = undefined;
  }

  async bind(wish: BindWish): Promise<RegisterAttempt> {
    if (wish.isFresh && this.#options.isOnlyPhone() && !this.#isRefused) {
      const cleared = await this.#clear();
      if (cleared === 'silent' || !wish.isCurrent()) return SILENT;
    }
    const outcome = await this.#registrar.register(wish.expiresSeconds);
    if (!wish.isCurrent()) return outcome;
    if (outcome.kind === 'accepted')
      return wish.isFresh ? this.#cleaned(outcome, wish) : this.#taken(outcome);
    return wish.isFresh && outcome.kind === 'denied' && outcome.problem === 'forbidden'
      ? this.#withRoom(outcome, wish)
      : outcome;
  }

  /** Removes our binding. Resolves in time whatever the PBX does. */
  async release(): Promise<void> {
    this.#held = undefined;
    await this.#registrar.unregister();
  }

  async #cleaned(outcome: Accepted, wish: BindWish): Promise<RegisterAttempt> {
    const verdict = this.#judge(othersIn(outcome));
    if (verdict.kind === 'clean') return this.#taken(outcome);
    this.#doubtUntil = verdict.until;
    if (verdict.kind === 'doubtful' || this.#isRefused) return this.#taken(outcome);
    return this.#afresh(outcome, wish);
  }

  /** A PBX that takes no more bindings (Asterisk, `max_contacts`) is asked which there are. */
  async #withRoom(denied: RegisterAttempt, wish: BindWish): Promise<RegisterAttempt> {
    if (this.#held === undefined || this.#isRefused) return denied;
    const listed = await this.#registrar.list();
    if (!wish.isCurrent() || listed.kind !== 'accepted') return denied;
    const verdict = this.#judge(listed.bindings);
    if (verdict.kind === 'clean') return denied;
    if (verdict.kind === 'left-over') return this.#afresh(denied, wish);
    const retryAfterMs = verdict.until - this.#options.clock.now();
    return { kind: 'passing', problem: 'forbidden', detail: 'no room beside the old binding', retryAfterMs };
  }

  /** Removes everything and binds ours; `otherwise` when the PBX does not remove it. */
  async #afresh(otherwise: RegisterAttempt, wish: BindWish): Promise<RegisterAttempt> {
    const cleared = await this.#clear();
    if (cleared === 'silent' || !wish.isCurrent()) return SILENT;
    if (cleared === 'refused') return otherwise.kind === 'accepted' ? this.#taken(otherwise) : otherwise;
    const again = await this.#registrar.register(wish.expiresSeconds);
    return again.kind === 'accepted' ? this.#taken(again) : again;
  }

  async #clear(): Promise<'done' | 'refused' | 'silent'> {
    const { kind } = await this.#registrar.clear();
    this.#options.log.info('sip.bindings-cleared', { outcome: kind });
    if (kind === 'silent') {
      this.#isRefused = this.#wasSilent;
      this.#wasSilent = true;
      return 'silent';
    }
    this.#wasSilent = false;
    this.#isRefused = kind !== 'accepted';
    if (this.#isRefused) return 'refused';
    this.#held = undefined;
    this.#doubtUntil = undefined;
    return 'done';
  }

  #judge(others: readonly Binding[]) {
    const now = this.#options.clock.now();
    return judgeBindings({ held: this.#held, others: others.map(({ seconds }) => seconds), now });
  }

  #taken(outcome: Accepted): Accepted {
    const others = othersIn(outcome);
    const now = this.#options.clock.now();
    if (others.length === 0) this.#doubtUntil = undefined;
    this.#held = { until: now + outcome.expiresSeconds * 1000, isAlone: others.length === 0 };
    return outcome;
  }
}

/** All but ours, which is the one that was bound last. */
function othersIn({ bindings, expiresSeconds }: Accepted): readonly Binding[] {
  const ours = bindings.findIndex(({ seconds }) => seconds === expiresSeconds);
  return bindings.filter((_, index) => index !== Math.max(0, ours));
}
