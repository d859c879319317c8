import type { CallView } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import type { Presence } from '#shared/domain/presence.ts';
import { numberKey } from '../numbers/number-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { Timer } from '../ports/timer.ts';
import type { CallChange, CallObserver } from './call-observer.ts';
import type { CallService } from './call-service.ts';
import { SAME_MOMENT_MS, type RecentTalks } from './recent-talks.ts';

export interface PickupWitnessOptions {
  readonly calls: Pick<CallService, 'setTaken'>;
  readonly talks: Pick<RecentTalks, 'around'>;
  /** The lamp of a watched extension. */
  readonly lamp: (extension: string) => Presence | undefined;
  /** Who has a number, on the line of this call. */
  readonly partyOf: (number: string, call: CallView) => Party;
  readonly clock: Clock;
  readonly timer: Timer;
}

/**
 * Finds out which colleague took a call that stopped ringing here. A pickup of the group cancels the other phones on
 * Asterisk as if the caller had given up (its `pickupexten`; the dialplan's Pickup() gives the reason). So a colleague
 * who begins to talk at that very moment
 * - took it for sure when their lamp names the caller, or when the caller, watched too, talks on,
 * - perhaps took it otherwise: it could be a call of their own, and a lost caller must not be taken for a served one.
 */
export class PickupWitness implements CallObserver {
  readonly #options: PickupWitnessOptions;
  readonly #cancels = new Set<() => void>();

  constructor(options: PickupWitnessOptions) {
    this.#options = options;
  }

  onCallChanged({ call, previous }: CallChange): void {
    const hasEnded = call.phase === 'ended' && previous?.phase === 'ringing';
    const isTheirs = call.result === 'missed' || call.result === 'answered-elsewhere';
    if (!hasEnded || call.direction !== 'incoming' || !isTheirs || call.cause?.by !== 'party') return;
    const { clock, timer } = this.#options;
    const endedAt = clock.monotonic();
    const cancel = timer.after(SAME_MOMENT_MS, () => {
      this.#cancels.delete(cancel);
      this.#judge(call, endedAt);
    });
    this.#cancels.add(cancel);
  }

  dispose(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  #judge(call: CallView, endedAt: number): void {
    const { calls, talks, lamp, partyOf } = this.#options;
    const caller = call.party.number;
    const begun = talks.around(endedAt).filter(({ extension }) => extension !== caller.raw);
    const key = numberKey(caller);
    const naming = begun.find(({ talksWith }) => {
      return key !== '' && talksWith !== undefined && numberKey(partyOf(talksWith, call).number) === key;
    });
    const witness = naming ?? (begun.length === 1 ? begun[0] : undefined);
    if (witness === undefined) return;
    const talksOn = lamp(caller.raw)?.availability === 'busy';
    const isSure = call.result === 'answered-elsewhere' || naming !== undefined || talksOn;
    calls.setTaken(call.id, partyOf(witness.extension, call), isSure);
  }
}
