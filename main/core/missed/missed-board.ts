import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { MissedPerson } from '#shared/domain/missed.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import { numberKey } from '../numbers/number-key.ts';
import type { Logger } from '../ports/logger.ts';
import type { MissedStore } from '../ports/missed-store.ts';
import { groupMissed } from './group-missed.ts';

/** More would be a list nobody works through; older ones stay in the history. */
export const MISSED_CALLS_MAX = 500;

export interface MissedBoardOptions {
  readonly store: MissedStore;
  /** Whether nobody was there for a call that began then and is over now. */
  readonly wasAway: (startedAt: number) => boolean;
  readonly onChange: (people: readonly MissedPerson[]) => void;
  readonly logger: Logger;
}

/**
 * What the agent missed while away, by person. A person goes once they were spoken to, whoever called whom, or when the
 * agent puts them away. It lies on the disk: a restart loses nobody. Hears of calls after the history has saved them.
 */
export class MissedBoard implements CallObserver {
  readonly #options: MissedBoardOptions;

  constructor(options: MissedBoardOptions) {
    this.#options = options;
  }

  onCallChanged({ call, previous }: CallChange): void {
    if (call.answeredAt !== undefined && previous?.answeredAt === undefined) this.#spokenTo(call);
    const isOver = call.phase === 'ended' && previous?.phase !== 'ended';
    if (isOver && call.result === 'missed') this.#add(call.id, call.startedAt);
  }

  /** A call that the agent's settings kept from ringing. */
  turnedAway({ id, result }: Pick<CallView, 'id' | 'result'>): void {
    if (result !== 'blocked') return;
    this.#change(() => this.#options.store.add(id));
  }

  /** The agent has dealt with this person. */
  done(key: string): void {
    this.#change(() => this.#forget(key));
  }

  allDone(): void {
    this.#change(() => this.#options.store.clear());
  }

  /** Tells who is on the board, as the history now has them. */
  refresh(): void {
    this.#change(() => undefined);
  }

  #add(id: CallId, startedAt: number): void {
    if (this.#options.wasAway(startedAt)) this.#change(() => this.#options.store.add(id));
  }

  #spokenTo({ party }: CallView): void {
    const key = numberKey(party.number);
    if (key !== '') this.#change(() => this.#forget(key));
  }

  #forget(key: string): void {
    const { store } = this.#options;
    const theirs = store.list(MISSED_CALLS_MAX).filter(({ number }) => numberKey(number) === key);
    if (theirs.length > 0) store.remove(theirs.map(({ id }) => id));
  }

  #change(change: () => void): void {
    const { store, onChange, logger } = this.#options;
    try {
      change();
      onChange(groupMissed(store.list(MISSED_CALLS_MAX)));
    } catch (error) {
      logger.error('missed.not-kept', { error: String(error) });
    }
  }
}
