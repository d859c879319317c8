import type { DialConcern } from '#shared/domain/dial-policy.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { DialOffer } from '#shared/domain/snapshot.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { DialChoice } from '../calls/dial-choice.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Timer } from '../ports/timer.ts';

/** How long a question waits for its answer. */
export const CONFIRM_MS = 15_000;

export interface DialOffersOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly dial: (number: string, choice: DialChoice) => Promise<Result<unknown, CallProblem>>;
  readonly onOffer: (offer: DialOffer | undefined) => void;
  readonly onFailed: (problem: CallProblem, number: string) => void;
}

/** What became of an offer: it was dialled, the agent stopped it or another one took its place, or dialling failed. */
export type DialOutcome = 'dialled' | 'stopped' | CallProblem;

/** A number that somebody else than the agent's own fingers wants to be dialled. */
export interface WantedCall {
  readonly number: PartyNumber;
  /** As the PBX is told. */
  readonly dial: string;
  readonly choice?: DialChoice;
  readonly source: DialOffer['source'];
  /** Who asks, as the agent knows them. */
  readonly from?: string;
  /** Why the agent has to say yes; without it the number is dialled after `undoMs` unless they stop it. */
  readonly concern?: DialConcern | undefined;
  readonly undoMs: number;
  /** Hears once what became of it. */
  readonly told?: (outcome: DialOutcome) => void;
}

interface Offered {
  readonly offer: DialOffer;
  readonly wanted: WantedCall;
  readonly stop: () => void;
}

/**
 * Shows a number before it is dialled: with time to stop it, or as a question that takes silence for no. There is one
 * offer at a time; a next one takes its place.
 */
export class DialOffers {
  readonly #options: DialOffersOptions;
  #offered: Offered | undefined;

  constructor(options: DialOffersOptions) {
    this.#options = options;
  }

  offer(wanted: WantedCall): void {
    const { clock, ids, timer, onOffer } = this.#options;
    this.#drop();
    const { number, source, from, concern, undoMs } = wanted;
    const id = ids.uuid();
    const offer: DialOffer = {
      id,
      number,
      source,
      ...(from !== undefined && { from }),
      ...(concern === undefined ? { dialAt: clock.now() + undoMs, undoMs } : { confirm: concern }),
    };
    const stop =
      concern === undefined
        ? timer.after(undoMs, () => void this.confirm(id))
        : timer.after(CONFIRM_MS, () => this.cancel(id));
    this.#offered = { offer, wanted, stop };
    onOffer(offer);
  }

  /** Dials now. An offer that is over is no error to the page that shows it, and dials nothing. */
  async confirm(id: string): Promise<Result<void, CallProblem>> {
    const offered = this.#offered;
    if (offered?.offer.id !== id) return ok();
    offered.stop();
    this.#offered = undefined;
    this.#options.onOffer(undefined);
    const { dial, choice = {}, told } = offered.wanted;
    const dialled = await this.#options.dial(dial, choice);
    told?.(dialled.ok ? 'dialled' : dialled.problem);
    if (dialled.ok) return ok();
    this.#options.onFailed(dialled.problem, offered.offer.number.display);
    return fail(dialled.problem);
  }

  cancel(id: string): void {
    if (this.#offered?.offer.id === id) this.clear();
  }

  /** Takes the offer of the moment away, if there is one. */
  clear(): void {
    this.#drop();
    this.#options.onOffer(undefined);
  }

  dispose(): void {
    this.#drop();
  }

  #drop(): void {
    const offered = this.#offered;
    offered?.stop();
    this.#offered = undefined;
    offered?.wanted.told?.('stopped');
  }
}
