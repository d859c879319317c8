import type { Clock } from '../ports/clock.ts';
import type { QualityStore } from '../ports/quality-store.ts';
import type { NoticeBoard } from '../state/notice-board.ts';

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = 14 * DAY_MS;
const CALLS = 10;
/** Fewer calls say nothing about a network. */
const LEAST_CALLS = 3;

export interface NetworkMemoryOptions {
  readonly store: QualityStore;
  readonly network: () => string;
  readonly clock: Clock;
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
}

/** Warns before the day's first call in a network in which most calls were poor lately. */
export class NetworkMemory {
  readonly #options: NetworkMemoryOptions;
  #warnedOf = '';

  constructor(options: NetworkMemoryOptions) {
    this.#options = options;
  }

  /** At the start, and when the computer's addresses changed. */
  look(): void {
    const { network, notices } = this.#options;
    const name = network();
    if (name !== this.#warnedOf) notices.clear('network-poor');
    if (name === '' || name === this.#warnedOf || !this.#wasPoorLately(name)) return;
    this.#warnedOf = name;
    notices.add('network-poor');
  }

  #wasPoorLately(network: string): boolean {
    const { store, clock } = this.#options;
    const now = clock.now();
    const calls = store.qualityIn(network, now - LOOK_BACK_MS, CALLS);
    const [latest] = calls;
    if (latest === undefined || calls.length < LEAST_CALLS || isSameDay(latest.at, now)) return false;
    return calls.filter(({ summary }) => summary.word === 'poor').length * 2 >= calls.length;
  }
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
