import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';

import type { DialOutcome } from '../dialing/dial-offers.ts';
import type { Clock } from '../ports/clock.ts';
import type { AskedCall, AskRefusal, CrmCallAsks } from '../ports/crm-call-asks.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import { readNumber } from '../numbers/read-number.ts';

/** Somebody who has just clicked waits; a portal that many look at has little to spare. */
const LOOK_MS = 5000;
const LONGEST_MS = 300_000;
/** From the offer to the agent's yes, and a little more. */
const BIND_WITHIN_MS = 60_000;

/** A CRM whose pages the agent starts calls from. */
export interface AskingCrm {
  readonly account: string;
  readonly name: string;
  readonly asks: CrmCallAsks;
}

export interface AskedCallsOptions {
  readonly crms: () => readonly AskingCrm[];
  /** Offers a number to the agent as their policy says; what became of it is told once. */
  readonly offer: (number: string, from: string, told: (outcome: DialOutcome) => void) => void;
  /** ISO 3166 country of the line that would dial. */
  readonly country: () => string;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

interface Expected {
  readonly account: string;
  readonly id: string;
  readonly number: string;
  /** Epoch ms: calls from before were not asked for by it. */
  readonly since: number;
}

/**
 * Calls that are asked for on the pages of CRMs: offered to the agent like those of links, told back when they are not
 * made, and known by the CRM's own id when they are, so that they are not begun there a second time. A CRM that fails is
 * asked ever less often.
 */
export class AskedCalls {
  readonly #options: AskedCallsOptions;
  readonly #failures = new Map<string, number>();
  readonly #restUntil = new Map<string, number>();
  readonly #bound = new Map<string, string>();
  #expected: readonly Expected[] = [];
  #cancel: (() => void) | undefined;
  #isOver = false;

  constructor(options: AskedCallsOptions) {
    this.#options = options;
  }

  start(): void {
    this.#later();
  }

  dispose(): void {
    this.#isOver = true;
    this.#cancel?.();
  }

  /** How a CRM calls a call that was asked for there; undefined for every other. */
  knownAs(account: string, { id, direction, number, startedAt }: HistoryEntry): string | undefined {
    const key = `${account} ${id}`;
    const known = this.#bound.get(key);
    if (known !== undefined || direction !== 'outgoing') return known;
    const found = this.#expected.find(
      (each) =>
        each.account === account &&
        each.number === (number.e164 ?? number.raw) &&
        startedAt >= each.since &&
        startedAt - each.since < BIND_WITHIN_MS,
    );
    if (found === undefined) return undefined;
    this.#forget(found);
    this.#bound.set(key, found.id);
    return found.id;
  }

  #later(): void {
    this.#cancel = this.#options.timer.after(LOOK_MS, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { crms, clock } = this.#options;
    for (const crm of crms())
      if (clock.monotonic() >= (this.#restUntil.get(crm.account) ?? 0)) await this.#takeFrom(crm);
    if (!this.#isOver) this.#later();
  }

  async #takeFrom(crm: AskingCrm): Promise<void> {
    const { clock, logger } = this.#options;
    const taken = await crm.asks.take();
    if (!taken.ok) {
      const failures = (this.#failures.get(crm.account) ?? 0) + 1;
      this.#failures.set(crm.account, failures);
      const { problem, retryAfterMs = 0 } = taken.problem;
      const restMs = Math.max(retryAfterMs, Math.min(LONGEST_MS, LOOK_MS * 2 ** failures));
      this.#restUntil.set(crm.account, clock.monotonic() + restMs);
      logger.warn('asked-calls.not-read', { account: crm.account, problem, restMs });
      return;
    }
    this.#failures.delete(crm.account);
    for (const call of taken.value) if (!this.#isOver) this.#offer(crm, call);
  }

  #offer(crm: AskingCrm, call: AskedCall): void {
    const { offer, country, clock } = this.#options;
    const { e164, raw } = readNumber(call.number, country());
    const expected = call.id === undefined ? undefined : { account: crm.account, id: call.id };
    const waiting = expected && { ...expected, number: e164 ?? raw, since: clock.now() };
    if (waiting !== undefined) this.#expected = [...this.#expected, waiting];
    offer(call.number, crm.name, (outcome) => {
      if (outcome === 'dialled') return;
      if (waiting !== undefined) this.#forget(waiting);
      void this.#refuse(crm, call, refusalOf(outcome));
    });
  }

  async #refuse({ account, asks }: AskingCrm, call: AskedCall, why: AskRefusal): Promise<void> {
    const told = await asks.refuse(call, why);
    if (!told.ok)
      this.#options.logger.warn('asked-calls.not-told', { account, problem: told.problem.problem });
  }

  #forget(expected: Expected): void {
    this.#expected = this.#expected.filter((each) => each !== expected);
  }
}

function refusalOf(outcome: 'stopped' | CallProblem): AskRefusal {
  if (outcome === 'stopped' || outcome === 'not-reachable') return outcome;
  return outcome === 'number-invalid' || outcome === 'number-empty' ? 'number-invalid' : 'failed';
}
